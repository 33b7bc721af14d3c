using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>What the pages of a list show about its subject: names, breadcrumb, and what is above the list.</summary>
internal sealed record SubjectHead
{
    public required string Title { get; init; }

    /// <summary>The kind of subject, shown above the title; null for none.</summary>
    public string? Overline { get; init; }

    /// <summary>Whether the title is a name from the records and not a string of the interface.</summary>
    public bool IsName { get; init; }

    /// <summary>The breadcrumb.</summary>
    public required IReadOnlyList<Link> Trail { get; init; }

    /// <summary>Key of the menu section.</summary>
    public required string Section { get; init; }

    /// <summary>One or two sentences.</summary>
    public string Description { get; init; } = "";

    /// <summary>What is shown above the list.</summary>
    public required Html Html { get; init; }

    /// <summary>Writes the JSON-LD nodes of the subject; null if there are none.</summary>
    public Action<Utf8JsonWriter>? Nodes { get; init; }

    /// <summary>Heading of the documents that mention a person but are not by that person; empty for none.</summary>
    public string MentionsHeading { get; init; } = "";

    /// <summary>Numbers of those documents, newest first.</summary>
    public IReadOnlyList<int> Mentions { get; init; } = [];

    /// <summary>Which names the rows of the list show.</summary>
    public RowNames RowNames { get; init; }

    /// <summary>Returns the note below a document's row; null for none.</summary>
    public Func<Document, string?>? Note { get; init; }

    /// <summary>Returns the head of a list.</summary>
    public static SubjectHead Of(PageRenderer renderer, Listing listing) =>
        listing.Of switch
        {
            null when listing.Kind == ListingKind.Overdue => OverdueHead.Of(renderer, listing),
            null => Dated(renderer, listing),
            Ministry ministry => MinistryHead.Of(renderer, listing, ministry),
            Portfolio portfolio => PortfolioHead.Of(renderer, listing, portfolio),
            Author author => AuthorHead.Of(renderer, listing, author),
            Programme programme => ProgrammeHead.Of(renderer, listing, programme),
            Group or Constituency => SeatHead.Of(renderer, listing, listing.Of),
            _ => PlainEntityHead.Of(renderer, listing, listing.Of),
        };

    /// <summary>Returns the breadcrumb of a page below a section.</summary>
    public static IReadOnlyList<Link> TrailOf(PageRenderer renderer, params ReadOnlySpan<Link> sections) =>
        [new Link(renderer.Strings["site.home"], renderer.Addresses.Home), .. sections];

    /// <summary>« 34 documents, dont 9 sans réponse au … », or of what it is named by and responsible for; without questions, the number of
    /// documents alone.</summary>
    public static Html Summary(PageRenderer renderer, Listing listing)
    {
        var documents = renderer.Strings.Count("counts.documents", ListSubject.Shown(renderer, listing).Count);
        var (strings, tally) = (renderer.Strings, renderer.Counted.Of(listing));
        if (tally.Questions == 0)
        {
            return Phrases.Text(strings.Fill("format.point", ("name", documents)));
        }

        // Of a ministry or a portfolio the documents are one set and the questions another.
        var key =
            listing.Of is Ministry or Portfolio ? "list.summary_responsible"
            : tally.Pending > 0 ? "list.summary_sentence"
            : tally.Documents > 1 && tally.Answered == tally.Documents ? "list.summary_all_answered"
            : "list.summary_none_pending";
        return renderer.Phrases.Say(
            key,
            ("documents", documents),
            ("questions", strings.Count("counts.questions", tally.Questions)),
            ("unanswered", tally.Pending == 0 ? strings["list.no_unanswered"] : strings.Count("counts.unanswered", tally.Pending)),
            ("date", renderer.Phrases.Time(renderer.AsOf))
        );
    }

    private static SubjectHead Dated(PageRenderer renderer, Listing listing)
    {
        var strings = renderer.Strings;
        var all = renderer.LinkTo("documents");
        var title = listing.Title(strings);
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

/// <summary>The head of a plain page: the line above the title or nothing, the title, whether it is a name, one sentence.</summary>
internal sealed record PlainHead(string? Overline, string Title, bool IsName, Html Intro);
