import type { Metadata } from 'next'
import { ArchivePage, archiveMetadata } from './archive-page'

export function generateMetadata(): Metadata {
  return archiveMetadata(1)
}

export default function FirstPage() {
  return <ArchivePage number={1} />
}
