import type { LinkNotice, LinkReport } from '../links/link-report.js';

const texts: Readonly<Record<LinkNotice, string>> = {
  offline: 'there is no network: no link could be checked',
  'captive-portal':
    'something between here and the internet answers for all hosts, as a hotel or a train does before you log in: no link could be checked',
  interrupted: 'interrupted; what was found so far is kept, and the next run goes on from here',
  'time-up': 'the time is up; what was found so far is kept, and the next run goes on from here',
  'cache-locked': 'another run is writing the answers; those of this run are not kept',
  'cache-unreadable': 'the answers of earlier runs cannot be read; all links were asked anew',
  'cache-unwritable': 'the answers of this run could not be kept; look at disk and permissions',
};

/** What people should know about a run, as sentences. */
export function noticesFor({ notices, unasked }: LinkReport): readonly string[] {
  const rest = unasked === 1 ? '1 link was not asked' : `${unasked} links were not asked`;
  return [...notices.map((notice) => texts[notice]), ...(unasked > 0 ? [rest] : [])];
}
