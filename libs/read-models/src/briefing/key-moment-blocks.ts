import { blocks, type KeyMomentsView } from '@tandemspur/contracts';
import { inBlocks, type KeyMoment } from '@tandemspur/domain';

/** Key moments as the API answers them: in their blocks, empty ones too. */
export const keyMomentBlocksOf = (moments: readonly KeyMoment[]): KeyMomentsView['blocks'] =>
  inBlocks(moments).map(({ block, moments: own }) => ({
    block,
    label: blocks[block],
    moments: own.map(({ block: _block, ...moment }) => moment),
  }));
