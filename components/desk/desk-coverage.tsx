import { IssueItem } from '@/components/site/issue-item'
import { formatDate } from '@/lib/dates/format-date'
import { lastModified } from '@/lib/dates/last-modified'
import { formatAge } from '@/lib/desk/age'
import type { Coverage, PathGap, TopicCoverage } from '@/lib/desk/coverage'
import { postPath, topicPath } from '@/lib/routing/urls'
import { DeskSection } from './desk-section'
import { FileLink } from './file-link'
import { ShortPostList } from './short-post-list'

/** What the blog covers, and where it has gaps. */
export function DeskCoverage({ coverage, now }: { coverage: Coverage; now: Date }) {
  const { topics, gaps, withoutTopic, unchanged } = coverage
  return (
    <>
      {topics.length > 0 && (
        <DeskSection id="topics" title="Topics" count={topics.length}>
          <TopicTable topics={topics} now={now} />
        </DeskSection>
      )}
      {gaps.length > 0 && (
        <DeskSection id="gaps" title="Reading paths with a gap" count={gaps.length}>
          <p className="desk-note">Readers do not see these steps. Publish the posts, or take them off the path.</p>
          <ul className="desk-list">
            {gaps.map((gap) => (
              <li key={gap.file}>
                <Gap gap={gap} />
              </li>
            ))}
          </ul>
        </DeskSection>
      )}
      {withoutTopic.length > 0 && (
        <DeskSection id="without-topic" title="On no topic" count={withoutTopic.length}>
          <p className="desk-note">
            Add <code>topics: …</code> to the front matter, and readers find them by topic.
          </p>
          <ShortPostList posts={withoutTopic} getNote={({ date }) => formatDate(date)} />
        </DeskSection>
      )}
      {unchanged.length > 0 && (
        <DeskSection id="unchanged" title="Unchanged for two years" count={unchanged.length}>
          <p className="desk-note">
            Read them again. Add <code>updated: …</code> with the day of a change that readers should know about.
          </p>
          <ShortPostList posts={unchanged} getNote={(post) => formatAge(new Date(lastModified(post).instant), now)} />
        </DeskSection>
      )}
    </>
  )
}

function TopicTable({ topics, now }: { topics: TopicCoverage[]; now: Date }) {
  return (
    <table className="desk-table">
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col">Published</th>
          <th scope="col">Coming</th>
          <th scope="col">Newest</th>
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, published, unpublished, newest }) => (
          <tr key={topic.slug}>
            <th scope="row">
              <a href={topicPath(topic.slug)}>{topic.title}</a>
            </th>
            <td>{published}</td>
            <td>{unpublished}</td>
            <td>{newest ? <time dateTime={newest.dateTime}>{formatAge(new Date(newest.instant), now)}</time> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Gap({ gap: { topic, file, unpublished, issues } }: { gap: PathGap }) {
  return (
    <>
      <div className="desk-row">
        <h3>
          <a className="title-link" href={topicPath(topic.slug)}>
            {topic.title}
          </a>
        </h3>
        <p>
          <FileLink file={file} />
        </p>
      </div>
      <ul className="desk-issues">
        {unpublished.map(({ post, position }) => (
          <li key={post.slug}>
            Step {position}, <a href={postPath(post.slug)}>{post.title}</a>, is{' '}
            {post.state === 'scheduled' ? 'scheduled' : 'a draft'}.
          </li>
        ))}
        {issues.map((issue) => (
          <IssueItem key={`${issue.line}:${issue.column}:${issue.message}`} issue={issue} />
        ))}
      </ul>
    </>
  )
}
