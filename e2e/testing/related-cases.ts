/**
 * The posts that a person who knows all posts of the fixture site picks as related to one of them. Written before the
 * code that finds related posts.
 */
export const relatedCases: { post: string; picks: string[] }[] = [
  // A change followed with a stopwatch, the same again nine years later, and queues made visible to a board.
  { post: 'measuring-lead-time', picks: ['where-the-work-waits', 'the-deployment-calendar'] },
  // Who is interrupted, by day and by night.
  { post: 'a-rota-for-interrupts', picks: ['what-on-call-taught-us'] },
  // Meetings that nobody misses.
  { post: 'the-meeting-we-cancelled', picks: ['calendar-audit', 'a-very-long-title-about-the-shortest-meeting'] },
  // Transparent criteria for promotions and for salaries.
  { post: 'promotion-by-daylight', picks: ['updated-later', 'salary-bands-on-the-wall'] },
  // Whom to hire, and how to find out.
  {
    post: 'hiring-your-replacement',
    picks: ['the-interview-loop-we-settled-on', 'saying-no-to-a-good-candidate'],
  },
]
