namespace StaticPublication.Rendering;

/// <summary>Figures of questions for each chamber apart, where those of a ministry or portfolio are of two chambers.</summary>
internal static class ChamberFacts
{
    /// <param name="renderer">The renderer of the page.</param>
    /// <param name="listing">The list of the page.</param>
    /// <param name="counts">Whether a question counts for the ministry or portfolio.</param>
    public static IEnumerable<Fact> Of(PageRenderer renderer, Listing listing, Func<Document, bool> counts)
    {
        var strings = renderer.Strings;
        var chambers = listing
            .Numbers.Select(number => renderer.Documents[number])
            .Where(document => document is { Status: not Status.None, Chamber: not null } && counts(document))
            .GroupBy(document => document.Chamber!, StringComparer.Ordinal)
            .OrderBy(chamber => chamber.Key, StringComparer.Ordinal)
            .ToList();
        return chambers.Count < 2
            ? []
            : chambers.Select(chamber => new Fact(
                strings.Fill("ministry.of_chamber", ("chamber", strings.Find($"chamber.{chamber.Key}") ?? chamber.Key)),
                [
                    new FactValue(
                        Phrases.Text(
                            strings.Fill(
                                "ministry.of_chamber_value",
                                ("received", strings.Number(chamber.Count())),
                                ("answered", strings.Number(chamber.Count(document => document.Status == Status.Answered)))
                            )
                        )
                    ),
                ]
            ));
    }
}
