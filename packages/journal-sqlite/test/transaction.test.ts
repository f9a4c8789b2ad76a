import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { integerOf } from '../src/columns.js';
import { connect } from '../src/database.js';
import { inTransaction, readTransaction, writeTransaction } from '../src/transaction.js';
import { temporaryFile } from './temporary.js';

const bug = (): never => {
  throw new TypeError('a bug');
};

it('what a transaction wrote is there only where its work gave a right answer', () => {
  const db = connect(temporaryFile(), 0)!;
  db.script('CREATE TABLE numbers (n INTEGER)');
  const write = (n: number, answer: () => Either<string, string>) =>
    writeTransaction<string, string>(
      db,
      () => {
        db.run('INSERT INTO numbers VALUES (?)', [n]);
        return answer();
      },
      left,
    );
  expect(write(1, () => right('done'))).toEqual(right('done'));
  expect(write(2, () => left('refused'))).toEqual(left('refused'));
  expect(() => write(3, bug)).toThrow('a bug');
  // Nothing is committed that is not said to be.
  expect(inTransaction(db, 'BEGIN', () => db.run('INSERT INTO numbers VALUES (4)'))).toBe(1);
  expect(() => inTransaction(db, 'BEGIN', bug)).toThrow('a bug');
  const numbers = readTransaction(db, ({ all }) =>
    all('SELECT n FROM numbers').map((row) => integerOf(row, 'n')),
  );
  expect(numbers).toEqual(right([1n]));
  expect(db.isInTransaction()).toBe(false);
  db.close();
});
