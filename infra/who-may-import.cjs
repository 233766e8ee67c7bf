// Who may import whom: this table makes the import rules and the picture in docs/architecture.md.
module.exports = {
  contracts: [],
  domain: ['contracts'],
  'event-store': ['contracts', 'domain'],
  'projection-engine': ['contracts', 'event-store'],
  'read-models': ['contracts', 'domain', 'event-store', 'projection-engine'],
  platform: [],
  runtime: ['contracts', 'domain', 'event-store', 'projection-engine', 'read-models', 'platform'],
};
