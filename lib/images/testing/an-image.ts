import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { onTestFinished } from 'vitest'
import type { ImageInfo } from '@/lib/images/image-info'

/** The properties of a plain photo, with overrides. */
export function aPhoto(overrides: Partial<ImageInfo> = {}): ImageInfo {
  return {
    hash: '0123456789abcdef',
    format: 'jpeg',
    width: 1600,
    height: 1200,
    bytes: 500_000,
    isOpaque: true,
    isAnimated: false,
    frames: 1,
    hasMetadata: false,
    ...overrides,
  }
}

/** Noise that is as hard to compress as a photo. */
export function pixels(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const image = sharp({ create: { width, height, channels: 3, noise, background: 'white' } })
  return channels === 4 ? image.ensureAlpha(0.5) : image
}

/** A photo of 200 × 400 pixels, stored on its side, with EXIF data on its camera and location. */
export function cameraPhoto(): Promise<Buffer> {
  return pixels(400, 200)
    .withExif({ IFD0: { Make: 'Privatecam' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 42/1 49/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** A GIF with this many frames. */
export async function animation(frameCount: number): Promise<Buffer> {
  const frames = await Promise.all(Array.from({ length: frameCount }, () => pixels(120, 80).png().toBuffer()))
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: frames.map(() => 100) })
    .toBuffer()
}

/** Creates a folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'images-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}
