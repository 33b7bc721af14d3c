using System.Collections.Concurrent;
using System.IO.Compression;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace StaticPublication.Publishing;

/// <summary>Finds what only finished pages show: anchors, external links, pictures without a description, pages that are too large. Reads
/// every page once.</summary>
internal sealed class PageInspection
{
    /// <summary>Maximum size of a page in bytes: ten times the limit for the median document page with everything it loads.</summary>
    public const int MaxBytes = 300_000;

    private readonly ConcurrentDictionary<string, string> _outside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string File, string Fragment), string> _anchors = new();
    private readonly ConcurrentBag<(string Page, string Picture)> _undescribed = [];
    private readonly ConcurrentBag<(string Page, long Bytes)> _heavy = [];
    private readonly Edition _edition;
    private readonly StagingFolder _staging;

    private PageInspection(Edition edition, StagingFolder staging) => (_edition, _staging) = (edition, staging);

    /// <summary>External addresses with the first page that links to each, in ordinal order.</summary>
    public IReadOnlyList<(string Url, string Page)> Outside =>
        [.. _outside.Select(link => (link.Key, link.Value)).OrderBy(link => link.Key, StringComparer.Ordinal)];

    /// <summary>Anchors that are linked to but do not exist, with the first page that links to each.</summary>
    public IEnumerable<(string Page, string Target)> MissingAnchors =>
        from link in _anchors.GroupBy(link => link.Key.File).SelectMany(Missing)
        orderby link.Page, link.Target
        select link;

    /// <summary>Pictures without a description that are not declared as decorative.</summary>
    public IEnumerable<(string Page, string Picture)> Undescribed
    {
        get
        {
            var decorative = Decorative();
            return _undescribed.Where(picture => !decorative.Contains(picture.Picture)).Order();
        }
    }

    /// <summary>Pages that are too large: compressed, with the pictures that they show.</summary>
    public IEnumerable<(string Page, long Bytes)> Heavy => _heavy.Order();

    /// <summary>Inspects every page of a staged site.</summary>
    /// <param name="edition">The edition that was staged.</param>
    /// <param name="staging">The staged files.</param>
    /// <param name="threads">Number of threads.</param>
    public static PageInspection Of(Edition edition, StagingFolder staging, int threads)
    {
        var inspection = new PageInspection(edition, staging);
        Parallel.ForEach(
            staging.Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Except(edition.Given.Select(file => file.Path)),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            inspection.Read
        );
        return inspection;
    }

    private void Read(string page)
    {
        var bytes = File.ReadAllBytes(_staging.FullPath(page));
        var address = new Uri(_edition.Addresses.Absolute(_edition.Addresses.OfPage(page)));
        var (ids, ownAnchors) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        long pictures = 0;
        using var parsed = ParsedPage.Of(bytes);
        foreach (var element in parsed.All)
        {
            ids.Add(element.Id ?? "");
            if (element.GetAttribute("href") is { } link)
            {
                AddLink(page, address, link, ownAnchors);
            }

            if (element is IHtmlImageElement)
            {
                var source = element.GetAttribute("src") ?? "";
                pictures += Uri.TryCreate(address, source, out var target) ? SizeOf(target) : 0;
                if (string.IsNullOrWhiteSpace(element.GetAttribute("alt")) && !IsOfTheme(element, source))
                {
                    _undescribed.Add((page, source));
                }
            }
        }

        // Most anchors are in the linking page itself, so these are checked here, without reading the page again.
        foreach (var anchor in ownAnchors.Where(anchor => !ids.Contains(anchor)))
        {
            KeepFirst(_anchors, (page, anchor), page);
        }

        if (bytes.Length + pictures > MaxBytes && Compressed(bytes) + pictures is > MaxBytes and var weight)
        {
            _heavy.Add((page, weight));
        }
    }

    // Internal links are checked while pages are written. An absolute address without a file on the site is external, whatever its domain.
    private void AddLink(string page, Uri address, string link, HashSet<string> ownAnchors)
    {
        if (
            link.Length == 0
            || (link[0] == '/' && !link.Contains('#', StringComparison.Ordinal))
            || !Uri.TryCreate(address, link, out var target)
            || target.Scheme is not ("http" or "https")
        )
        {
            return;
        }

        var file = FileOf(target);
        if (target.Authority != address.Authority || (Uri.TryCreate(link, UriKind.Absolute, out _) && !_staging.Has(file)))
        {
            KeepFirst(_outside, target.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped), page);
        }
        else if (target.Fragment.Length > 1 && Uri.UnescapeDataString(target.Fragment[1..]) is var anchor)
        {
            if (file == page)
            {
                ownAnchors.Add(anchor);
            }
            else
            {
                KeepFirst(_anchors, (file, anchor), page);
            }
        }
    }

    private string FileOf(Uri address) => _edition.Addresses.FileOf(Uri.UnescapeDataString(address.AbsolutePath));

    private long SizeOf(Uri address) => new FileInfo(_staging.FullPath(FileOf(address))) is { Exists: true } file ? file.Length : 0;

    private static void KeepFirst<T>(ConcurrentDictionary<T, string> links, T target, string page)
        where T : notnull => links.AddOrUpdate(target, page, (_, known) => string.CompareOrdinal(page, known) < 0 ? page : known);

    private IEnumerable<(string Page, string Target)> Missing(IGrouping<string, KeyValuePair<(string File, string Fragment), string>> links)
    {
        var path = _staging.FullPath(links.Key);
        if (!File.Exists(path))
        {
            return [];
        }

        using var parsed = ParsedPage.Of(File.ReadAllBytes(path));
        var ids = parsed.All.Select(element => element.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. links
                .Where(link => !ids.Contains(link.Key.Fragment))
                .Select(link => (link.Value, $"{_edition.Addresses.OfPage(link.Key.File)}#{link.Key.Fragment}")),
        ];
    }

    // A template says itself what its pictures are: a logo beside the title is decoration.
    private bool IsOfTheme(IElement element, string source) =>
        element.HasAttribute("alt") && source.StartsWith(_edition.Addresses.Assets, StringComparison.Ordinal);

    private HashSet<string> Decorative()
    {
        var catalogue = _edition.Catalogue;
        return catalogue
            .Documents.SelectMany(document => document.Images)
            .Concat(catalogue.Authorities.All.Select(authority => authority.Image).OfType<Picture>())
            .Where(picture => picture.Alt.Length == 0 && _edition.Pictures.ContainsKey(picture.File))
            .SelectMany(picture =>
                _edition.Pictures[picture.File].Sizes.Select(size => _edition.Addresses.Picture(_edition.Pictures[picture.File], size))
            )
            .ToHashSet(StringComparer.Ordinal);
    }

    private static long Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.Length;
    }
}
