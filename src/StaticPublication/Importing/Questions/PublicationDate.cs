namespace StaticPublication.Importing.Questions;

/// <summary>The date of publication of a question, and what it was inferred from if the source does not state it.</summary>
internal readonly record struct PublicationDate(string On, string? Note, bool Guessed)
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

    /// <summary>Whether an event is dated before the publication. A record must not contain such events, so they are kept in the extra
    /// fields.</summary>
    public bool IsAfter(StatedEvent moment) =>
        moment.Type != "published" && On.Length == 10 && string.CompareOrdinal(moment.Journal.On, On) < 0;

    public static PublicationDate Of(OfficialQuestion question)
    {
        if (question.Events.FirstOrDefault(e => e.Type == "published")?.Journal.On is { } published)
        {
            return new PublicationDate(published, null, false);
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
}
