export { mostTandems, unusableFigure, type SimulationFigure, type SimulationOptions } from './options.js';
export { runDemo, type DemoOptions, type Output } from './run-demo.js';
export { ForeignHistory, seedDemo, type SeedCounts, type SeedProgress } from './seed-demo.js';
export { simulate } from './simulate.js';
export type { SimulatedEvent } from './simulated-event.js';
