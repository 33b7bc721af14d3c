namespace StaticPublication.Rendering;

/// <summary>The parts of the home page below its introduction.</summary>
internal static class HomeParts
{
    private const int MaxLatest = 5;
    private const int MaxNames = 8;

    /// <summary>Returns the parts that have something, in the order of the sections.</summary>
    public static IReadOnlyList<HomeGroup> Of(PageRenderer renderer, IEnumerable<Section> sections, Listing? all) =>
        [.. Paired(sections.Select(section => PartOf(renderer, section, all)).OfType<HomePart>())];

    private static HomePart? PartOf(PageRenderer renderer, Section section, Listing? all)
    {
        var strings = renderer.Strings;
        var part = section.English switch
        {
            "answers" => new HomePart("answers", strings["home.latest_answers"])
            {
                Rows = [.. Answers(renderer, all).Select(number => RowOfAnswer(renderer, number))],
                More = AllAnswers(renderer, all),
            },
            "documents" => new HomePart("documents", strings["home.latest_documents"])
            {
                Rows = [.. Latest(renderer, all).Select(number => new NotedRow(renderer.Rows.Of(number)))],
                More = new Link(strings["list.all_documents"], renderer.Addresses.Page("documents")),
            },
            "programmes" => new HomePart("programmes", strings["home.programmes"])
            {
                Names = Names(renderer, section),
                More = new Link(strings["home.all_programmes"], renderer.Addresses.Page("programmes")),
            },
            "ministries" => new HomePart("ministries", strings["home.ministries"])
            {
                Names = Names(renderer, section),
                More = new Link(strings["home.all_ministries"], renderer.Addresses.Page("ministeres")),
            },
            "data" => new HomePart("reuse", strings["home.reuse"]) { Text = strings["home.reuse_text"], More = renderer.LinkTo("donnees") },
            _ when section.Entries is not null => new HomePart(section.English, strings[section.Words])
            {
                Names = Names(renderer, section),
                More = new Link(strings["list.all"], renderer.Addresses.Page(section.Key)),
            },
            _ => null,
        };
        return part is null or { Text: "", Rows.Count: 0, Names.Count: 0 } ? null : part;
    }

    // Lists of names stand side by side.
    private static IEnumerable<HomeGroup> Paired(IEnumerable<HomePart> parts)
    {
        var pair = new List<HomePart>();
        foreach (var part in parts)
        {
            if (part.Names.Count > 0)
            {
                pair.Add(part);
                continue;
            }

            if (pair.Count > 0)
            {
                yield return new HomeGroup(true, pair);
                pair = [];
            }

            yield return new HomeGroup(false, [part]);
        }

        if (pair.Count > 0)
        {
            yield return new HomeGroup(true, pair);
        }
    }

    private static int[] Open(PageRenderer renderer, Listing? all) =>
        all is null ? [] : [.. all.Numbers.Where(number => !renderer.Documents[number].IndexingForbidden)];

    private static int[] Latest(PageRenderer renderer, Listing? all) => [.. Open(renderer, all).Take(MaxLatest)];

    // Where questions are answered on the day on which they are put, the latest answers are the latest documents.
    private static int[] Answers(PageRenderer renderer, Listing? all)
    {
        int[] answers =
        [
            .. Open(renderer, all)
                .Where(number => renderer.Documents[number].AnsweredOn is not null)
                .OrderByDescending(number => renderer.Documents[number].AnsweredOn)
                .ThenByDescending(number => number)
                .Take(MaxLatest),
        ];
        return Sections.OnHome(renderer.Edition.Site).Contains(Sections.Of("documents")) && answers.SequenceEqual(Latest(renderer, all))
            ? []
            : answers;
    }

    private static NotedRow RowOfAnswer(PageRenderer renderer, int number) =>
        new(renderer.Rows.On(number, renderer.Documents[number].AnsweredOn!.Value));

    private static Link? AllAnswers(PageRenderer renderer, Listing? all) =>
        all is not null && ListParts.AddressOf(renderer, all, Status.Answered) is { } answered
            ? new Link(renderer.Strings["home.all_answers"], answered)
            : null;

    // Returns the authorities with the most documents.
    private static Link[] Names(PageRenderer renderer, Section section) =>
        [
            .. renderer
                .Edition.Catalogue.Listings.Where(listing => listing.Of?.GetType() == section.Entries && listing.Numbers.Count > 0)
                .Select(listing => (Listing: listing, ListSubject.Shown(renderer, listing).Count))
                .OrderByDescending(named => named.Count)
                .Take(MaxNames)
                .Select(named => new Link(
                    named.Listing.Of!.Title(),
                    renderer.Addresses.List(named.Listing),
                    renderer.Strings.Count(named.Listing.Of is Ministry ? "counts.naming" : "counts.documents", named.Count)
                )),
        ];
}

/// <summary>Parts of the home page that stand side by side, or one alone.</summary>
/// <param name="Paired">Whether they stand side by side.</param>
/// <param name="Parts">The parts.</param>
internal sealed record HomeGroup(bool Paired, IReadOnlyList<HomePart> Parts);

/// <summary>A part of the home page: rows of documents, names or a text, and a link to more.</summary>
internal sealed record HomePart(string Id, string Heading)
{
    /// <summary>Rows of documents.</summary>
    public IReadOnlyList<NotedRow> Rows { get; init; } = [];

    /// <summary>Names of authorities.</summary>
    public IReadOnlyList<Link> Names { get; init; } = [];

    /// <summary>A sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>Link to more.</summary>
    public Link? More { get; init; }
}
