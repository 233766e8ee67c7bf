export * from './catalogue.js';
export * from './standard.js';
