using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>What a list's pages say about its subject: names, the way to it, and what stands above the list.</summary>
internal sealed record SubjectHead
{
    /// <summary>Title of the list.</summary>
    public required string Title { get; init; }

    /// <summary>What the subject is, above the title; null for none.</summary>
    public string? Overline { get; init; }

    /// <summary>Whether the title is a name from the records rather than the publication's words.</summary>
    public bool IsName { get; init; }

    /// <summary>The way to it.</summary>
    public required IReadOnlyList<Link> Trail { get; init; }

    /// <summary>Folder key of its section of the menu.</summary>
    public required string Section { get; init; }

    /// <summary>One or two sentences.</summary>
    public string Description { get; init; } = "";

    /// <summary>What stands above the list.</summary>
    public required Html Html { get; init; }

    /// <summary>Writes its nodes of JSON-LD, or null.</summary>
    public Action<Utf8JsonWriter>? Nodes { get; init; }

    /// <summary>Heading of the documents that name a person without being theirs; empty for none.</summary>
    public string MentionsHeading { get; init; } = "";

    /// <summary>Numbers of those documents, newest first.</summary>
    public IReadOnlyList<int> Mentions { get; init; } = [];

    /// <summary>Words below a document's row, or null.</summary>
    public Func<Document, string?>? Note { get; init; }

    /// <summary>The head of a list.</summary>
    public static SubjectHead Of(PageRenderer renderer, Listing listing) =>
        listing.Of switch
        {
            null when listing.Kind == ListingKind.Overdue => OverdueHead.Of(renderer, listing),
            null => Dated(renderer, listing),
            Ministry ministry => MinistryHead.Of(renderer, listing, ministry),
            Portfolio portfolio => PortfolioHead.Of(renderer, listing, portfolio),
            Author author => AuthorHead.Of(renderer, listing, author),
            Programme programme => ProgrammeHead.Of(renderer, listing, programme),
            _ => PlainEntityHead.Of(renderer, listing, listing.Of),
        };

    /// <summary>The way to a page below a section.</summary>
    public static IReadOnlyList<Link> TrailOf(PageRenderer renderer, params ReadOnlySpan<Link> sections) =>
        [new Link(renderer.Strings["site.home"], Addresses.Home), .. sections];

    /// <summary>« 34 documents, dont 9 sans réponse au … »; without questions, the number of documents alone.</summary>
    public static Html Summary(PageRenderer renderer, Listing listing)
    {
        var documents = renderer.Strings.Count("counts.documents", listing.Numbers.Count);
        return listing.Tally.Questions == 0
            ? Phrases.Text(renderer.Strings.Fill("format.point", ("name", documents)))
            : renderer.Phrases.Say(
                "list.summary_sentence",
                ("documents", documents),
                ("unanswered", renderer.Strings.Count("counts.unanswered", listing.Tally.Pending)),
                ("date", renderer.Phrases.Time(renderer.AsOf))
            );
    }

    private static SubjectHead Dated(PageRenderer renderer, Listing listing)
    {
        var strings = renderer.Strings;
        var all = renderer.LinkTo("documents");
        var title = listing.Kind switch
        {
            ListingKind.Year => strings.Fill("list.documents_of_year", ("year", strings.Date(PartialDate.Of(listing.Year, 0)))),
            ListingKind.Month => strings.Fill(
                "list.documents_of_month",
                ("month", strings.Date(PartialDate.Of(listing.Year, listing.Month)))
            ),
            _ => all.Name,
        };
        var summary = Summary(renderer, listing);
        return new SubjectHead
        {
            Title = title,
            Trail = listing.Kind switch
            {
                ListingKind.Year => TrailOf(renderer, all),
                ListingKind.Month => TrailOf(
                    renderer,
                    all,
                    new Link(strings.Date(PartialDate.Of(listing.Year, 0)), renderer.Addresses.Year(listing.Year))
                ),
                _ => TrailOf(renderer),
            },
            Section = "documents",
            Description = $"{title}. {renderer.Edition.Site.Description}",
            Html = renderer.Templates.Print("parts/head", new PlainHead(null, title, false, summary)),
        };
    }
}

/// <summary>The head of a plain page: overline or null, title, whether that is a name, one sentence.</summary>
internal sealed record PlainHead(string? Overline, string Title, bool IsName, Html Intro);
