import { ImportCommand } from './import.command.js';

/** What a module lists to have the command `import`. It needs an EventStore and an OrganisationContext. */
export const importProviders = [ImportCommand];
