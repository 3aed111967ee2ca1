import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { onTestFinished } from 'vitest'
import type { ImageFacts } from '@/lib/images/image-facts'

/** What is known of a photo, different from the plainest one only in what is given. */
export function aPhoto(given: Partial<ImageFacts> = {}): ImageFacts {
  return {
    hash: '0123456789abcdef',
    format: 'jpeg',
    width: 1600,
    height: 1200,
    bytes: 500_000,
    isOpaque: true,
    isAnimated: false,
    holdsMetadata: false,
    ...given,
  }
}

/** Pixels like those of a photo: of all colours, and hard to compress. */
export function pixels(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const image = sharp({ create: { width, height, channels: 3, noise, background: 'white' } })
  return channels === 4 ? image.ensureAlpha(0.5) : image
}

/** Half as wide as it is high when it is upright, lies on its side, and says where it was taken. */
export function cameraPhoto(): Promise<Buffer> {
  return pixels(400, 200)
    .withExif({ IFD0: { Make: 'Privatecam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 42/1 49/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** Pictures in a row, as a GIF. */
export async function animation(pictures: number): Promise<Buffer> {
  const frames = await Promise.all(Array.from({ length: pictures }, () => pixels(120, 80).png().toBuffer()))
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: frames.map(() => 100) })
    .toBuffer()
}

/** A new folder, gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'images-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}
