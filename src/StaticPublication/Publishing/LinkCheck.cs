using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Publishing;

/// <summary>Collects the internal addresses that the pages link to, each with one page that links to it.</summary>
internal sealed partial class LinkCheck
{
    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Addresses _addresses;
    private readonly bool _parses;

    /// <summary>Creates an empty collection for the pages of some templates. Pages are parsed if a template has a comment, or an attribute
    /// that is not written like <c>href="</c>. Otherwise a text search is enough, which takes a thirtieth of the time. It is enough for the
    /// built-in theme.</summary>
    public LinkCheck(IEnumerable<string> templates, Addresses addresses)
    {
        _addresses = addresses;
        _lookup = _targets.GetAlternateLookup<ReadOnlySpan<char>>();
        _parses = templates.Any(Unusual().IsMatch);
    }

    /// <summary>Collects <c>href</c> and <c>src</c> values that do not name another site.</summary>
    public void Gather(string page, ReadOnlySpan<byte> html)
    {
        if (!_parses)
        {
            Gather(page, html, "href=\""u8);
            Gather(page, html, "src=\""u8);
            return;
        }

        using var parsed = ParsedPage.Of(html);
        foreach (var element in parsed.All)
        {
            AddLink(page, element.GetAttribute("href") ?? "");
            AddLink(page, element.GetAttribute("src") ?? "");
        }
    }

    /// <summary>Links to files that do not exist, each with the first page that contains it, in ordinal order.</summary>
    public IReadOnlyList<(string Page, string Target)> Broken(Func<string, bool> exists) =>
        [
            .. _targets
                .Where(link => !exists(FileOf(link.Key)))
                .Select(link => (link.Value, link.Key))
                .OrderBy(link => link.Key, StringComparer.Ordinal),
        ];

    // Keeps the first page in ordinal order.
    private void Add(string page, string target) =>
        _targets.AddOrUpdate(target, page, (_, known) => string.CompareOrdinal(page, known) < 0 ? page : known);

    private string FileOf(string target) => _addresses.FileOf(Uri.UnescapeDataString(target));

    private void Gather(string page, ReadOnlySpan<byte> html, ReadOnlySpan<byte> mark)
    {
        Span<char> target = stackalloc char[512];
        for (var at = html.IndexOf(mark); at >= 0; at = html.IndexOf(mark))
        {
            html = html[(at + mark.Length)..];
            var link = html[..Math.Max(0, html.IndexOf((byte)'"'))];
            if (link is not [(byte)'/', ..] || link.Length > target.Length || link.Contains((byte)'&'))
            {
                AddLink(page, WebUtility.HtmlDecode(Encoding.UTF8.GetString(link)));
                continue;
            }

            var path = PathOf(target[..Encoding.UTF8.GetChars(link, target)]);
            // Most targets are already known from other pages, so no string is allocated for them.
            if (!_lookup.TryGetValue(path, out var known) || string.CompareOrdinal(page, known) < 0)
            {
                Add(page, path.ToString());
            }
        }
    }

    // Relative links come from texts. Links in templates begin with a slash.
    private void AddLink(string page, string link)
    {
        var path = PathOf(link);
        if (path is ['/', ..])
        {
            Add(page, path.ToString());
        }
        else if (
            path.Length > 0
            && !path.Contains(':')
            && Uri.TryCreate(new Uri("http://site.invalid" + _addresses.OfPage(page)), path.ToString(), out var target)
        )
        {
            Add(page, target.AbsolutePath);
        }
    }

    private static ReadOnlySpan<char> PathOf(ReadOnlySpan<char> link) =>
        link[..(link.IndexOfAny('#', '?') is >= 0 and var end ? end : link.Length)];

    [GeneratedRegex("<!--|(?i:\\b(?:href|src)\\s*=)(?<!href=|src=)|\\b(?:href|src)=(?!\")")]
    private static partial Regex Unusual();
}
