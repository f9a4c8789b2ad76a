import { right } from 'fp-ts/lib/Either.js';
import { map, some } from 'fp-ts/lib/Option.js';
import type { Checkpoints, Position, Store } from '@pengaduan/journal';
import type { Broken } from './broken.js';

const checkpoints =
  (change: (whole: Checkpoints) => Partial<Checkpoints>) =>
  (whole: Store): Store => ({
    ...whole,
    checkpoints: { ...whole.checkpoints, ...change(whole.checkpoints) },
  });

const halved = ({ commit }: Position): Position => ({ commit, prepare: commit });
const rounded = (n: bigint): bigint => BigInt(Number(n));

export const brokenCheckpoints: ReadonlyArray<Broken> = [
  {
    defect: 'loses the fence',
    caughtBy: [
      'however two runners take turns, a checkpoint only rises, by whoever holds the latest',
      'of two holders of one checkpoint only one advances, the other is fenced',
    ],
    breakIt: checkpoints(({ load, advance }) => ({
      advance: (held, to) => async () => {
        const latest = await load(held.name)();
        if (latest._tag === 'Left') return advance(held, to)();
        return advance({ ...held, fence: latest.right.fence }, to)();
      },
    })),
  },
  {
    defect: 'takes a second advance to the same place for a retry',
    caughtBy: ['of many holders that advance at once, to one place or to several, one does'],
    breakIt: checkpoints(({ load, advance }) => ({
      advance: (held, to) => async () => {
        const answer = await advance(held, to)();
        const latest = await load(held.name)();
        if (answer._tag === 'Right' || latest._tag === 'Left') return answer;
        const { position } = latest.right;
        return position._tag === 'Some' && position.value.commit === to.commit ? latest : answer;
      },
    })),
  },
  {
    defect: 'moves back when told to',
    caughtBy: ['a checkpoint moves neither back nor to where it stands'],
    breakIt: checkpoints(({ advance }) => ({
      advance: (held, to) => async () => {
        const answer = await advance(held, to)();
        return answer._tag === 'Left' && answer.left.type === 'NotForward'
          ? right({ ...held, position: some(to) })
          : answer;
      },
    })),
  },
  {
    defect: 'keeps one half of a position for both',
    caughtBy: ['both halves of a position are kept to the last digit'],
    breakIt: checkpoints(({ advance }) => ({ advance: (held, to) => advance(held, halved(to)) })),
  },
  {
    defect: 'keeps positions as floating-point numbers',
    caughtBy: ['both halves of a position are kept to the last digit'],
    breakIt: checkpoints(({ load }) => ({
      load: (name) => async () => {
        const answer = await load(name)();
        if (answer._tag === 'Left') return answer;
        const position = map(({ commit, prepare }: Position) => ({
          commit: rounded(commit),
          prepare: rounded(prepare),
        }))(answer.right.position);
        return right({ ...answer.right, position });
      },
    })),
  },
  {
    defect: 'keeps one checkpoint for all names',
    caughtBy: [
      'a checkpoint that nobody advanced has no position',
      'checkpoints of different names know nothing of each other',
    ],
    breakIt: checkpoints(({ load, advance }) => ({
      load: () => load('one'),
      advance: (held, to) => advance({ ...held, name: 'one' }, to),
    })),
  },
];
