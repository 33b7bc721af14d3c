namespace StaticPublication.Importing.Questions;

/// <summary>The date of publication of a question, and what it was inferred from if the source does not state it.</summary>
internal sealed record PublicationDate(string On, string? Note, bool Guessed)
{
    // The year in which each legislature began.
    private static readonly Dictionary<int, string> StartYears = new()
    {
        [7] = "1981",
        [8] = "1986",
        [9] = "1988",
        [10] = "1993",
        [11] = "1997",
        [12] = "2002",
        [13] = "2007",
        [14] = "2012",
        [15] = "2017",
        [16] = "2022",
        [17] = "2024",
    };

    /// <summary>Takes the dates before the publication out of a question, because a record must not contain them. Returns the question,
    /// with its texts and attributions undated, and what was dated, which is kept in the extra fields.</summary>
    public (OfficialQuestion Question, IReadOnlyList<StatedEvent> Early) Split(OfficialQuestion question)
    {
        var early = question.Events.Where(moment => moment.Type != "published" && IsAfter(moment.Journal)).ToList();
        var kept = question with
        {
            Events = [.. question.Events.Except(early)],
            Attributed = [.. question.Attributed.Select(Undated)],
            Texts = [.. question.Texts.Select(Undated)],
        };
        var dated = question
            .Attributed.Select(attribution => new StatedEvent("reattributed", attribution.Journal) { Ministry = attribution.Ministry })
            .Concat(question.Texts.Select(text => new StatedEvent(EventOf(text.Role), text.Journal)))
            .Where(moment => IsAfter(moment.Journal));
        foreach (var moment in dated)
        {
            if (!early.Exists(known => known.Type == moment.Type && known.Journal.On == moment.Journal.On))
            {
                early.Add(moment);
            }
        }

        return (kept, early);
    }

    public static PublicationDate Of(OfficialQuestion question)
    {
        if (question.Events.FirstOrDefault(e => e.Type == "published")?.Journal.On is { } published)
        {
            return new PublicationDate(published, null, false);
        }

        if (question.Inferred is { } inferred)
        {
            return inferred;
        }

        // Question and answer of a debate are published together.
        if (question.Texts.FirstOrDefault(text => text.Role == TextRoles.Debate && question.Type == "QG")?.Journal.On is { } debated)
        {
            return new PublicationDate(debated, null, false);
        }

        if (question.Attributed.FirstOrDefault(attribution => attribution.On is not null)?.On is { } attributed)
        {
            return new PublicationDate(attributed, "Première attribution à un ministère", question.Type != "QG");
        }

        if (question.Events.FirstOrDefault(e => e.Journal.On is not null)?.Journal.On is { } first)
        {
            return new PublicationDate(first, "Premier événement que donne la source", question.Type != "QG");
        }

        return new PublicationDate(
            StartYears.GetValueOrDefault(question.Legislature, "1958"),
            "Année où commence la législature, faute de date dans la source",
            true
        );
    }

    // Of a year alone, every later day begins with it.
    private bool IsAfter(JournalReference journal) => journal.On is { } on && string.CompareOrdinal(on, On) < 0;

    private StatedAttribution Undated(StatedAttribution attribution) =>
        IsAfter(attribution.Journal) ? attribution with { Journal = attribution.Journal with { On = null } } : attribution;

    private StatedText Undated(StatedText text) => IsAfter(text.Journal) ? text with { Journal = text.Journal with { On = null } } : text;

    private static string EventOf(string role) =>
        role switch
        {
            "answer" => "answered",
            "erratum" => "corrected",
            _ => "published",
        };
}
