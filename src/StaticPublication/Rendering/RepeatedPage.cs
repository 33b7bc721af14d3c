namespace StaticPublication.Rendering;

/// <summary>The page of the answers that several questions had, the most repeated first.</summary>
internal static class RepeatedPage
{
    private const int MaxAnswers = 200;

    public static IEnumerable<OutputFile> Files(PageRenderer renderer)
    {
        var section = Sections.Of("reponses-reprises");
        if (!section.IsIn(renderer.Edition.Site))
        {
            yield break;
        }

        var strings = renderer.Strings;
        var model = new RepeatedPageModel(
            strings["same.page_title"],
            strings["same.intro"],
            renderer.Phrases.Say("same.caption", ("date", renderer.Phrases.Time(renderer.AsOf))),
            [.. Answers(renderer).Take(MaxAnswers)]
        );
        yield return renderer.Single(
            new Page(renderer.Addresses.Page(section.Key), model.Title, "repeatedpage", model)
            {
                Description = model.Intro,
                Section = section.Key,
                Trail = SubjectHead.TrailOf(renderer, new Link(model.Title, "")),
            }
        );
    }

    private static IEnumerable<RepeatedRow> Answers(PageRenderer renderer)
    {
        var same = renderer.Edition.Catalogue.SameAnswers;
        return Enumerable
            .Range(0, renderer.Documents.Count)
            .Where(number => !renderer.Documents[number].IndexingForbidden && same.FirstOf(number) >= 0)
            .GroupBy(same.FirstOf)
            .Select(group => (First: group.Min(), Count: group.Count()))
            .Where(group => group.Count > 1)
            .OrderByDescending(group => group.Count)
            .ThenBy(group => group.First)
            .Select(group => RowOf(renderer, renderer.Documents[group.First], group.Count));
    }

    private static RepeatedRow RowOf(PageRenderer renderer, Document first, int count) =>
        new(
            new Link(PageRenderer.TitleOf(first), renderer.Addresses.Document(first), renderer.Overline(first)),
            first.AnsweredOn is { } on ? renderer.Phrases.ShortTime(PartialDate.Of(on)) : Html.Empty,
            first.Responsible?.Name ?? "",
            renderer.Strings.Number(count)
        );
}

/// <summary>The answers that several questions had.</summary>
/// <param name="Title">The heading of the page or the part.</param>
/// <param name="Intro">A sentence or two below the heading.</param>
/// <param name="Caption">Its caption.</param>
/// <param name="Answers">The answers, the most repeated first.</param>
internal sealed record RepeatedPageModel(string Title, string Intro, Html Caption, IReadOnlyList<RepeatedRow> Answers);

/// <summary>An answer that several questions had.</summary>
/// <param name="First">The first document that had it, with its kind and number.</param>
/// <param name="On">The day.</param>
/// <param name="Ministry">The ministry responsible.</param>
/// <param name="Count">How many documents have it.</param>
internal sealed record RepeatedRow(Link First, Html On, string Ministry, string Count);
