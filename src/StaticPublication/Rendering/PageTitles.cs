using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The titles of pages, of which no two are the same. Where two pages would share a title, each gets what tells them apart:
/// what it is, its date or place, otherwise its id.</summary>
internal sealed class PageTitles
{
    private readonly Strings _strings;
    private readonly Dictionary<string, string> _qualifiers = new(StringComparer.Ordinal);

    public PageTitles(PageRenderer renderer)
    {
        _strings = renderer.Strings;
        var pages = TitledPage.All(renderer).ToList();
        foreach (var same in pages.GroupBy(page => Folding.Key(page.Title), StringComparer.Ordinal))
        {
            Qualify([.. same], Fewest);
        }

        // A title with its qualifier may be that of a third page.
        foreach (var same in pages.GroupBy(page => Of(page.Address, page.Title), StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
        {
            Qualify([.. same], All);
        }
    }

    /// <summary>Returns the title of the page at an address, from the title that it would have if it were the only page.</summary>
    public string Of(string address, string title) =>
        QualifierOf(address) is { } what ? _strings.Fill("site.title_qualified", ("title", title), ("what", what)) : title;

    /// <summary>Returns what tells the page at an address apart from others with its title; null if none has.</summary>
    public string? QualifierOf(string address) => _qualifiers.GetValueOrDefault(address);

    /// <summary>Returns the title of a document's page.</summary>
    public string Of(PageRenderer renderer, Document document) =>
        Of(renderer.Addresses.Document(document), TitledPage.TitleOf(renderer.Strings, document));

    private void Qualify(TitledPage[] pages, Func<TitledPage[], string[]> choose)
    {
        if (pages.Length == 1 && !EndsLikeAFilteredList(pages[0].Title))
        {
            return;
        }

        var qualifiers = choose(pages);
        for (var i = 0; i < pages.Length; i++)
        {
            if (qualifiers[i].Length > 0)
            {
                _qualifiers[pages[i].Address] = qualifiers[i];
            }
        }
    }

    // Returns the first rank that tells all pages apart; if there is none, the first ranks that do so together.
    private string[] Fewest(TitledPage[] pages)
    {
        var ranks = Enumerable.Range(0, TitledPage.Ranks);
        return ranks
            .Select(rank => Ranks(pages, [rank]))
            .Concat(ranks.Select(last => Ranks(pages, [.. ranks.Take(last + 1)])))
            .FirstOrDefault(qualifiers =>
                qualifiers.Any(words => words.Length > 0) && qualifiers.Distinct(StringComparer.Ordinal).Count() == pages.Length
            )
            ?? All(pages);
    }

    private string[] All(TitledPage[] pages) => Ranks(pages, [.. Enumerable.Range(0, TitledPage.Ranks)]);

    private string[] Ranks(TitledPage[] pages, int[] ranks) =>
        [
            .. pages.Select(page =>
                string.Join(_strings["format.list_separator"], ranks.Select(page.Qualifier).Where(words => words.Length > 0))
            ),
        ];

    // Pages of filtered lists are called « X, 2013 », « X, sans réponse » and « X, page 2 ».
    private bool EndsLikeAFilteredList(string title)
    {
        var separator = _strings["format.list_separator"];
        var at = title.LastIndexOf(separator, StringComparison.Ordinal);
        var end = at < 0 ? "" : title[(at + separator.Length)..];
        return end.Length > 0
            && (
                end.All(char.IsAsciiDigit)
                || Statuses.All.Any(status => end == _strings[$"status.{status.Word()}_plural"])
                || title.Contains(_strings.Fill("list.title_page", ("title", ""), ("number", "")), StringComparison.Ordinal)
            );
    }
}

/// <summary>A page before it is known whether another one has the same title.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Qualifier">What tells it apart, by rank: what it is, its date or place, its name, its id. Empty for nothing.</param>
internal sealed record TitledPage(string Address, string Title, Func<int, string> Qualifier)
{
    /// <summary>Number of ranks of qualifiers.</summary>
    public const int Ranks = 4;

    /// <summary>Returns all pages but home and the further pages of lists.</summary>
    public static IEnumerable<TitledPage> All(PageRenderer renderer)
    {
        var (strings, addresses, catalogue) = (renderer.Strings, renderer.Addresses, renderer.Edition.Catalogue);
        var lists = catalogue.Listings.Select(addresses.List).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. catalogue.Listings.Select(listing => new TitledPage(addresses.List(listing), listing.Title(strings), rank =>
                listing.Of is null ? "" : QualifierOf(renderer, listing, rank)
            )),
            .. catalogue.Documents.Select(document => new TitledPage(addresses.Document(document), TitleOf(strings, document), rank =>
                QualifierOf(renderer, document, rank)
            )),
            .. Sections
                .Pages.Where(section => !lists.Contains(addresses.Page(section.Key)))
                .Select(section => new TitledPage(addresses.Page(section.Key), strings[section.Words], rank =>
                    rank == Ranks - 1 ? section.Key : ""
                )),
            .. catalogue.Pages.Select(page => new TitledPage(addresses.Editorial(page), page.Title, rank =>
                rank >= Ranks - 2 ? page.Name : ""
            )),
            .. catalogue
                .Tombstones.DistinctBy(tombstone => addresses.GoneOn(tombstone.LegalGround))
                .Select(tombstone => new TitledPage(addresses.GoneOn(tombstone.LegalGround), strings["error.gone_title"], _ =>
                    tombstone.LegalGround
                ))
                .Where(page => page.Address != addresses.Gone),
            new TitledPage(addresses.Gone, strings["error.gone_title"], _ => ""),
            new TitledPage(addresses.NotFound, strings["error.not_found_title"], _ => ""),
        ];
    }

    /// <summary>Returns the title of a document's page if no other page has the same: that of the document, and who wrote it.</summary>
    public static string TitleOf(Strings strings, Document document) =>
        document.WritersIn(strings) is { Length: > 0 } writers
            ? strings.Fill("document.page_title", ("title", document.Title), ("authors", writers))
            : document.Title;

    private static string QualifierOf(PageRenderer renderer, Document document, int rank) =>
        rank switch
        {
            0 => renderer.Strings.Lowered(renderer.Overline(document)),
            1 => renderer.Strings.Date(document.Published),
            2 => DocumentFacts.ChamberOf(renderer, document),
            _ => document.Id,
        };

    private static string QualifierOf(PageRenderer renderer, Listing listing, int rank) =>
        (rank, listing.Of!) switch
        {
            (0, _) => renderer.Strings.Lowered(listing.Overline(renderer.Strings)),
            (1, Ministry ministry) => renderer.Strings.Range(ministry.From, ministry.Until) ?? "",
            (1, Programme programme) => renderer.Strings.Range(programme.From, programme.Until) ?? "",
            (1, Author author) => AuthorHead.LatestOf(renderer, author)?.Constituency ?? "",
            (Ranks - 1, var authority) => authority.Id,
            _ => "",
        };
}
