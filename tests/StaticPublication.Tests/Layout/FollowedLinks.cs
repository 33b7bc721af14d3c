using StaticPublication.Searching;

namespace StaticPublication.Tests.Layout;

/// <summary>Follows links to lists of documents, pages or searches, and counts what is there.</summary>
internal sealed class FollowedLinks(PublishedSite site)
{
    private readonly Search _search = Search.Open(site.Folder);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Number of documents at an address.</summary>
    public int Count(string address)
    {
        if (!_counts.TryGetValue(address, out var count))
        {
            _counts[address] = count = IsSearch(address) ? Found(address) : new PublishedList(site, address).DocumentsOf(address).Count;
        }

        return count;
    }

    public static bool IsSearch(string address) => address.Contains('?', StringComparison.Ordinal);

    public static string[] QueryOf(string address) => address.Split('?')[1].Split('&');

    private int Found(string address) =>
        _search.Ask(string.Join(' ', QueryOf(address).Where(pair => pair != "order=date").Select(pair => pair.Replace('=', ':')))).Total;
}
