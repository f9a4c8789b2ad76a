// What people do in the example's year: the same every time, whatever the machine. The system is not in here.
const hour = 3_600_000;
const day = 24 * hour;
const agencies = ['dinas-pupr', 'dlh', 'dinas-kesehatan', 'disdukcapil'];

const office = { role: 'coordinator', id: 'o-1' };
const reporter = { role: 'reporter', id: 'r' };

/** Numbers from 0 to below 1 (mulberry32, public domain). */
const dice = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** What an office does at the weekend, it does on Monday. Instants here are in the small hours of nobody's zone. */
const onWeekday = (at) => {
  const weekday = new Date(at + 7 * hour).getUTCDay();
  return at + (weekday === 6 ? 2 * day : weekday === 0 ? day : 0);
};

/** One complaint: who does what and when. About a third get no answer in time, some none at all. */
const lifeOf = (complaint, received, roll) => {
  const between = (least, most) => (least + (most - least) * roll()) * day;
  const agency = agencies[Math.floor(roll() * agencies.length)];
  const liaison = { role: 'liaison', id: 'l', agency };
  const life = [];
  const happens = (at, by, command, own = {}) =>
    life.push({ command, id: `${complaint}-${life.length}`, complaint, at, by, ...own });

  const what = {
    kind: 'complaint',
    category: 'umum',
    channel: 'website',
    anonymous: false,
    confidential: false,
  };
  happens(received, reporter, 'ReceiveComplaint', what);
  const luck = roll();
  let verified = onWeekday(received + (luck < 0.15 ? between(5, 9) : between(0.1, 1.5)));
  if (luck > 0.9) {
    happens(onWeekday(received + hour), office, 'RequestSupportingData', { reason: 'lokasi' });
    if (luck > 0.95) return life; // The reporter never answers.
    happens(verified + day, reporter, 'ProvideSupportingData');
    verified = onWeekday(verified + 2 * day);
  }
  happens(verified, office, 'VerifyComplaint', { classification: 'non_supervisory' });
  happens(verified + 60_000, office, 'DispositionComplaint', { agency });
  happens(verified + 120_000, office, 'InformLiaison', { agency, channel: 'whatsapp' });

  const diligence = roll();
  if (diligence < 0.15) return life; // The agency never answers.
  const answered = onWeekday(verified + (diligence < 0.3 ? between(18, 40) : between(1, 12)));
  happens(answered, liaison, 'GiveResponse', { kind: 'substantive' });
  if (roll() < 0.2) {
    happens(answered + between(1, 5), reporter, 'ReplyAsReporter');
    happens(onWeekday(answered + between(5, 9)), liaison, 'GiveResponse', { kind: 'substantive' });
  }
  return life;
};

/** All commands of so many complaints, received between two instants, in order of time. */
export const commandsOf = (complaints, from, to) => {
  const roll = dice(112);
  return Array.from({ length: complaints }, (_, n) =>
    lifeOf(String(2025_001 + n), Math.floor(from + ((n + roll()) / complaints) * (to - from)), roll),
  )
    .flat()
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...rest }) => ({ ...rest, at: new Date(Math.floor(at)).toISOString() }));
};
