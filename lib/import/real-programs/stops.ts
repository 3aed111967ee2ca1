import type { Program } from './programs'

/** A post at which its program stops, or says that something is wrong. An import goes on, and notes it. */
export type Stop = {
  row: string
  post: string
  /** A part of what the program says. */
  says: string
  /** A part of what the import notes, with the line of the file: `6: there is no page gone.md`. */
  notes: string
}

export const stops: Record<Program['name'], Stop[]> = {
  jekyll: [
    {
      row: 'P1 invalid YAML: a title with a colon',
      post: aPost('title: Foo: bar'),
      says: '(<unknown>): mapping values are not allowed in this context at line 2 column 11',
      notes: '2: title is not valid YAML (bad indentation of a mapping entry), so it is read as text',
    },
    {
      row: 'P1 invalid YAML: a title that begins with a sign',
      post: aPost('title: @x'),
      says: 'found character that cannot start any token while scanning for the next token at line 2 column 8',
      notes: '2: title is not valid YAML (bad indentation of a mapping entry), so it is read as text',
    },
    {
      row: 'P1 invalid YAML: a tab before a field',
      post: aPost('title: A\n\ttags: x'),
      says: 'found a tab character that violates indentation while scanning a plain scalar at line 2 column 8',
      notes: '3: tags is indented below a field with a value; it is read as a field of its own',
    },
    {
      row: 'P1 a date that cannot be read',
      post: aPost('title: A post\ndate: soon'),
      says: "Invalid date 'soon': Document '_posts/2020-01-02-a.md' does not have a valid date in the YAML front matter.",
      notes: '3: soon is not a date, so 2020-01-02, from the name of the file, is used',
    },
    {
      row: 'P1 an unknown tag',
      post: aPost('title: A post', '{% nosuch x %}'),
      says: "Liquid syntax error (line 3): Unknown tag 'nosuch'",
      notes: '6: nosuch is the site’s own, so nothing is shown',
    },
    {
      row: 'P2 a tag that is not closed',
      post: aPost('title: A post', 'Two {% if page.title %} three'),
      says: "Liquid syntax error (line 4): 'if' tag was never closed",
      notes: '6: tag {% if page.title %} not closed',
    },
    {
      row: 'P2 a variable that is not closed',
      post: aPost('title: A post', 'Two {{ page.title'),
      says: "Liquid syntax error (line 3): Variable '{{' was not properly terminated",
      notes: '6: output "{{ page.title',
    },
    {
      row: 'P1 a post that there is not',
      post: aPost('title: A post', '[two]({% post_url 2020-01-09-gone %})'),
      says: 'Could not find post "2020-01-09-gone" in tag \'post_url\'.',
      notes: '6: {% post_url 2020-01-09-gone %} names no post of the blog',
    },
    {
      row: 'P1 a file that there is not',
      post: aPost('title: A post', '[two]({% link gone.md %})'),
      says: "Could not find document 'gone.md' in tag 'link'.",
      notes: '6: {% link gone.md %} names no file of the blog',
    },
    {
      row: 'P1 an include that there is not',
      post: aPost('title: A post', '{% include gone.html %}'),
      says: "Could not locate the included file 'gone.html'",
      notes: '6: gone.html is the site’s own, so nothing is shown',
    },
  ],
  hugo: [
    {
      row: 'P2 a front matter that is not closed',
      post: '---\ntitle: A post\ndate: 2020-01-02\n\nText.\n',
      says: '"/content/posts/a.md:1:1": EOF looking for end YAML front matter delimiter',
      notes: '1: the front matter is never closed',
    },
    {
      row: 'P1 invalid YAML: a title with a colon',
      post: aPost('date: 2020-01-02\ntitle: Foo: bar'),
      says: '"/content/posts/a.md:2:1": failed to unmarshal YAML: yaml: line 2: mapping values are not allowed',
      notes: '3: title is not valid YAML (bad indentation of a mapping entry), so it is read as text',
    },
    {
      row: 'P1 invalid TOML',
      post: '+++\ndate = 2020-01-02\ntitle = A post\n+++\nText.\n',
      says: '"/content/posts/a.md:3:9": unmarshal failed: toml: incomplete number',
      notes: '3: the front matter is not valid TOML',
    },
    {
      row: 'P1 an unknown shortcode',
      post: aPost('title: A post', 'Two {{< nosuch x >}}'),
      says: '"/content/posts/a.md:6:5": failed to extract shortcode: template for shortcode "nosuch" not found',
      notes: '6:5: nosuch was left out, as it has no template',
    },
    {
      row: 'P1 a shortcode that is not closed',
      post: aPost('title: A post', '{{< highlight go >}}\nTwo.'),
      says: '"/content/posts/a.md:6:1": failed to extract shortcode: shortcode "highlight" must be closed',
      notes: '6:1: the shortcode highlight is not closed',
    },
    {
      row: 'P1 a quotation mark that is not closed',
      post: aPost('title: A post', '{{< figure src="a.png >}}'),
      says: 'unterminated quoted string in shortcode parameter-argument',
      notes: '6:16: a quotation mark of the shortcode figure is not closed',
    },
    {
      row: 'P1 a page that there is not',
      post: aPost('title: A post', '[two]({{< ref "gone.md" >}})'),
      says: 'logged 1 error(s)',
      notes: '6:7: there is no page gone.md',
    },
  ],
}

function aPost(frontMatter: string, body = 'Two.'): string {
  return `---\n${frontMatter}\n---\nOne.\n\n${body}\n`
}
