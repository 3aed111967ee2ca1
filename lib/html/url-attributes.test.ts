import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { mapElementUrls, walkElements } from './element-urls'
import { mapStyleUrls } from './url-attributes'

/** The URLs in some HTML, each with what it is for and what loads it. */
function getUrls(html: string): string[] {
  const urls: string[] = []
  for (const element of walkElements(parseFragment(html))) {
    mapElementUrls(element, (url, { kind, loads }) => {
      urls.push([url, kind, ...(loads ? [loads] : [])].join(' '))
      return url
    })
  }
  return urls
}

test.each([
  ['<a href="/a/" ping="/p /q">x</a>', ['/a/ link', '/p file connect-src', '/q file connect-src']],
  ['<map><area href="/a/"></map>', ['/a/ link']],
  ['<img src=" /a.png " longdesc="/a/" alt="">', ['/a.png image img-src', '/a/ file']],
  ['<img srcset="/a,b.png 1x,/c.png 2x">', ['/a,b.png file img-src', '/c.png file img-src']],
  ['<img srcset="/a.png, /b.png 2x ,/c.png 3x">', ['/a.png', '/b.png', '/c.png'].map((url) => `${url} file img-src`)],
  ['<img srcset="data:image/gif;base64,R0 1x">', ['data:image/gif;base64,R0 file img-src']],
  ['<video src="/a.mp4" poster="/a.png"></video>', ['/a.mp4 file media-src', '/a.png file img-src']],
  ['<audio><source src="/a.mp3"><track src="/a.vtt"></audio>', ['/a.mp3 file media-src', '/a.vtt file media-src']],
  ['<picture><source srcset="/a.avif"></picture>', ['/a.avif file img-src']],
  ['<iframe src="/a/"></iframe>', ['/a/ file frame-src']],
  ['<object data="/a.svg"><embed src="/b.svg"></object>', ['/a.svg file object-src', '/b.svg file object-src']],
  ['<form action="/a/"><button formaction="/b/">x</button></form>', ['/a/ file form-action', '/b/ file form-action']],
  ['<input type="image" src="/a.png" formaction="/b/">', ['/a.png file img-src', '/b/ file form-action']],
  ['<svg><image href="/a.png"/></svg>', ['/a.png file img-src']],
  ['<svg><image xlink:href="/a.png"/></svg>', ['/a.png file img-src']],
  ['<svg><feImage href="/a.png"/><use href="#a"/></svg>', ['/a.png file img-src', '#a file img-src']],
  ['<svg><a href="/a/"><path fill="url(/a.svg#p)"/></a></svg>', ['/a/ link', '/a.svg#p file img-src']],
  ['<p style="background-image: url(/a.png)">x</p>', ['/a.png file img-src']],
  [
    '<style>@font-face { src: url("/a.woff2") } p { cursor: url(/b.png) }</style>',
    ['/a.woff2 file font-src', '/b.png file img-src'],
  ],
  ['<table background="/a.png"></table>', ['/a.png file img-src']],
  ['<blockquote cite="/a/">x</blockquote>', ['/a/ file']],
  ['<script src="/a.js"></script>', ['/a.js script script-src']],
  ['<link rel="alternate StyleSheet" href="/a.css">', ['/a.css style style-src']],
  ['<link rel="alternate" href="/atom.xml">', ['/atom.xml file']],
  ['<link rel="preload" as="font" href="/a.woff2">', ['/a.woff2 file font-src']],
  ['<link rel="preload" as="image" href="/a.png">', ['/a.png file img-src']],
  ['<link rel="preload" as="fetch" href="/a.json">', ['/a.json file connect-src']],
  ['<link rel="preload" as="video" href="/a.mp4">', ['/a.mp4 file media-src']],
  ['<link rel="preload" as="style" href="/a.css">', ['/a.css style style-src']],
  ['<link rel="preload" as="script" href="/a.js">', ['/a.js script script-src']],
  ['<link rel="modulepreload" href="/a.js">', ['/a.js script script-src']],
  [
    '<link rel="icon" href="/a.png"><link rel="apple-touch-icon" href="/b.png">',
    ['/a.png file img-src', '/b.png file img-src'],
  ],
  ['<style>@namespace svg url(http://www.w3.org/2000/svg);</style>', []],
  ['<link rel="preload" as="image" imagesrcset="/a.png 2x">', ['/a.png file img-src']],
  ['<my-map src="/a.json"></my-map>', ['/a.json file']],
  ['<template><img src="/a.png"></template>', ['/a.png image img-src']],
  ['<iframe srcdoc="<img src=&quot;/a.png&quot;>"></iframe>', ['/a.png image img-src']],
  ['<p title="/a/" data-src="/b/" class="url(/c.png)">x</p>', []],
])('finds the URLs in %s', (html, urls) => {
  expect(getUrls(html)).toEqual(urls)
})

test.each([
  ['url(/a.png)', 'url(/n/a.png)'],
  ['url( "/a.png" )', 'url( "/n/a.png" )'],
  ["url('/a b.png')", 'url("/n/a b.png")'],
  ['url(/a\\ b.png)', 'url("/n/a b.png")'],
  ['URL(/a.png)', 'url(/n/a.png)'],
  ['image-set("/a.png" 1x, url(/b.png) 2x type("/c"))', 'image-set("/n/a.png" 1x, url(/n/b.png) 2x type("/c"))'],
  ['linear-gradient(red, blue), url(/a.png)', 'linear-gradient(red, blue), url(/n/a.png)'],
  ['"url(/a.png)" /* url(/b.png) */', '"url(/a.png)" /* url(/b.png) */'],
])('replaces the URLs in the CSS %s', (value, expected) => {
  expect(mapStyleUrls(`p { background: ${value}; x: y }`, (url) => `/n${url}`)).toBe(
    `p { background: ${expected}; x: y }`,
  )
})

test('tells what a style sheet loads: other style sheets, fonts and images', () => {
  const css = `@import "/a.css" layer(x);
@import url(/b.css);
@media print { @font-face { font-family: "A"; src: url(/c.woff2) format("woff2") } p { background: url(/d.png) } }
p::after { content: "/e.png" }`
  const loaded: string[] = []
  mapStyleUrls(css, (url, { kind, loads, offset = 0 }) => {
    loaded.push(`${url} ${kind} ${loads} ${css.slice(0, offset).split('\n').length}`)
    return url
  })
  expect(loaded).toEqual([
    '/a.css style style-src 1',
    '/b.css style style-src 2',
    '/c.woff2 file font-src 3',
    '/d.png file img-src 3',
  ])
})

test('keeps everything else as it is written', () => {
  const html = '<p style="color:red;;background:URL( x.png )" Title=a>x<img srcset=" a.png  1x ,b.png"></p>'
  const fragment = parseFragment(html)
  const before = serialize(fragment)
  for (const element of walkElements(fragment)) mapElementUrls(element, (url) => url)
  expect(serialize(fragment)).toBe(before)
})
