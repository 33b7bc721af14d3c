using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace StaticPublication.Publishing;

/// <summary>Every address of the site's own that its pages lead to, each once with a page that holds it.</summary>
internal sealed class LinkCheck
{
    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Nothing gathered yet.</summary>
    public LinkCheck() => _lookup = _targets.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gathers <c>href</c> and <c>src</c> that name no other site.</summary>
    public void Gather(string page, ReadOnlySpan<byte> html)
    {
        Gather(page, html, "href=\""u8);
        Gather(page, html, "src=\""u8);
    }

    /// <summary>Adds an address of the site's own that a page leads to; of several pages the first in ordinal order is kept.</summary>
    public void Add(string page, string target) =>
        _targets.AddOrUpdate(target, page, (_, known) => string.CompareOrdinal(page, known) < 0 ? page : known);

    /// <summary>Links that lead to no file, with the first page that holds each, in ordinal order.</summary>
    public IReadOnlyList<(string Page, string Target)> Broken(Func<string, bool> exists) =>
        [
            .. _targets
                .Where(link => !exists(FileOf(link.Key)))
                .Select(link => (link.Value, link.Key))
                .OrderBy(link => link.Key, StringComparer.Ordinal),
        ];

    private static string FileOf(string target) => Addresses.FileOf(Uri.UnescapeDataString(WebUtility.HtmlDecode(target)));

    private void Gather(string page, ReadOnlySpan<byte> html, ReadOnlySpan<byte> mark)
    {
        Span<char> target = stackalloc char[512];
        for (var at = html.IndexOf(mark); at >= 0; at = html.IndexOf(mark))
        {
            html = html[(at + mark.Length)..];
            var end = html.IndexOfAny("\"#?"u8);
            if (end is <= 0 or > 512)
            {
                continue;
            }

            if (html[0] != '/')
            {
                AddRelative(page, Encoding.UTF8.GetString(html[..end]));
                continue;
            }

            var length = Encoding.UTF8.GetChars(html[..end], target);
            // Most targets are known from many pages: no text is made for those.
            if (!_lookup.TryGetValue(target[..length], out var known) || string.CompareOrdinal(page, known) < 0)
            {
                Add(page, target[..length].ToString());
            }
        }
    }

    // From a text: those that templates print begin with a slash.
    private void AddRelative(string page, string link)
    {
        if (
            !link.Contains(':', StringComparison.Ordinal)
            && Uri.TryCreate(new Uri("http://site.invalid" + Addresses.OfPage(page)), WebUtility.HtmlDecode(link), out var target)
        )
        {
            Add(page, target.AbsolutePath);
        }
    }
}
