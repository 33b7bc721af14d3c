using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace StaticPublication.Publishing;

/// <summary>Every address of the site's own that its pages lead to, each once with a page that holds it.</summary>
public sealed class LinkCheck
{
    private readonly ConcurrentDictionary<string, string> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Nothing gathered yet.</summary>
    public LinkCheck() => _lookup = _targets.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gathers <c>href</c> and <c>src</c> that begin with a slash.</summary>
    public void Gather(string page, ReadOnlySpan<byte> html)
    {
        Gather(page, html, "href=\"/"u8);
        Gather(page, html, "src=\"/"u8);
    }

    /// <summary>Links that lead to no file, with a page that holds each, in ordinal order; redirects are files here.</summary>
    public IReadOnlyList<(string Page, string Target)> Broken(Func<string, bool> exists) =>
    [
        .. _targets.Where(link => !exists(FileOf(link.Key))).Select(link => (link.Value, link.Key)).OrderBy(link => link.Key, StringComparer.Ordinal),
    ];

    private static string FileOf(string target) => Addresses.FileOf(Uri.UnescapeDataString(WebUtility.HtmlDecode(target)));

    private void Gather(string page, ReadOnlySpan<byte> html, ReadOnlySpan<byte> mark)
    {
        Span<char> target = stackalloc char[512];
        for (var at = html.IndexOf(mark); at >= 0; at = html.IndexOf(mark))
        {
            html = html[(at + mark.Length - 1)..];
            var end = html.IndexOfAny("\"#?"u8);
            if (end is < 0 or > 512)
            {
                continue;
            }

            var length = Encoding.UTF8.GetChars(html[..end], target);
            if (!_lookup.ContainsKey(target[..length]))
            {
                _lookup.TryAdd(target[..length], page);
            }
        }
    }
}
