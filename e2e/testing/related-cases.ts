/**
 * What a person picks as related to a post of the fixture, having read them all; written down before the
 * first line of what computes it.
 */
export const relatedCases: { post: string; picks: string[] }[] = [
  // One change followed with a stopwatch; the same again nine years later; making what waits visible to a board.
  { post: 'measuring-lead-time', picks: ['where-the-work-waits', 'the-deployment-calendar'] },
  // Whose job it is to be disturbed, by day and by night.
  { post: 'a-rota-for-interrupts', picks: ['what-on-call-taught-us'] },
  // Meetings that nobody missed.
  { post: 'the-meeting-we-cancelled', picks: ['calendar-audit', 'a-very-long-title-about-the-shortest-meeting'] },
  // Who is promoted and by what criteria; who earns what. Both in the open.
  { post: 'promotion-by-daylight', picks: ['updated-later', 'salary-bands-on-the-wall'] },
  // Whom to hire, and how to tell.
  {
    post: 'hiring-your-replacement',
    picks: ['the-interview-loop-we-settled-on', 'saying-no-to-a-good-candidate'],
  },
]
