namespace StaticPublication.Importing.Questions;

/// <summary>Reads a question from the XML that the site served for each page, legislatures XIII to XV. Names are in capitals, dates in
/// day/month order.</summary>
internal static class SiteXmlQuestion
{
    public static OfficialQuestion? Read(Stated source)
    {
        var (type, number, legislature) = (source.Peek("@TYPE"), source.Peek("DEPOT.@NUMERO"), source.Peek("LEGISLATURE"));
        if (
            type is not ("QE" or "QG" or "QOSD")
            || !OfficialQuestion.IsNumber(number)
            || OfficialQuestion.LegislatureOf(legislature) is not { } known
        )
        {
            return null;
        }

        foreach (var path in new[] { "@TYPE", "DEPOT.@NUMERO", "LEGISLATURE" })
        {
            source.Take(path);
        }

        var attributed = Attributions(source);
        var texts = new List<StatedText>();
        var question = new OfficialQuestion
        {
            Type = type,
            Number = number!,
            Legislature = known,
            Heading = source.Take("INDEXATION_AN.@RUBRIQUE"),
            HeadingLead = Questions.HeadingLead.Of(source, "INDEXATION_AN.TETE_ANALYSE"),
            Analyses = source.TakeAll("INDEXATION_AN.ANALYSE.ANA"),
            Author = Author(source),
            Asked = source.All("MINI").Select(Ministry).FirstOrDefault(),
            Attributed = attributed,
            Events = Events(source, attributed, texts),
            Texts = texts,
        };
        return question with { Rest = [.. source.Leaves(untakenOnly: true)] };
    }

    private static StatedAuthor Author(Stated source)
    {
        var name = string.Join(
            ' ',
            new[] { source.Take("AUTEUR.CIVILITE"), source.Take("AUTEUR.PRENOM"), source.Take("AUTEUR.NOM") }.OfType<string>()
        );
        var reference = source.Peek("AUTEUR.ID_ACTEUR") is { } id ? $"PA{id}" : null;
        var rank = source.Peek("CIRCONSCRIPTION.@NUMERO_CIRCONSCRIPTION");
        var constituency = source.Take("CIRCONSCRIPTION.DEPARTEMENT");
        if (constituency is not null && rank is not null)
        {
            constituency = Constituency.Name(constituency, rank);
            source.Take("CIRCONSCRIPTION.@NUMERO_CIRCONSCRIPTION");
        }

        return new StatedAuthor(
            reference,
            name.Length == 0 ? null : name,
            source.Take("GROUPE.LIBELLE") ?? source.Take("GROUPE.@SIGLE"),
            constituency
        );
    }

    private static List<StatedAttribution> Attributions(Stated source)
    {
        var attributions = new List<StatedAttribution>();
        foreach (var order in source.All("MINA.ORDRE"))
        {
            if (Ministry(order) is { } ministry)
            {
                // The first attribution is not an event, and only events have a place for a page.
                attributions.Add(
                    new StatedAttribution(
                        ministry,
                        attributions.Count == 0 ? new JournalReference(Day(order, "DATE_JO"), null, null, null) : Journal(order)
                    )
                );
            }
        }

        return attributions;
    }

    private static StatedMinistry? Ministry(Stated node)
    {
        var id = node.Peek("ID_MINA") ?? node.Peek("ID_MINI");
        var title = node.Peek("DEVELOPPE");
        return (node.Take("ABREGE") ?? node.Take("DEVELOPPE")) is { } name
            ? new StatedMinistry(id is null ? null : $"PO{id}", name, title)
            : null;
    }

    private static List<StatedEvent> Events(Stated source, List<StatedAttribution> attributed, List<StatedText> texts)
    {
        var events = new List<StatedEvent>();
        // Two sibling elements are named DEPOT: one holds the reference, the other the text.
        AddText(source, "DEPOT", ("question", "TEXTE_DEPOT", "published"), (events, texts));
        AddText(source, "ERRATUM_QUESTION", ("erratum", "TEXTE_ERRATUM", "corrected"), (events, texts));
        events.AddRange(StatedAttribution.Events(attributed));
        events.AddRange(Dated(source, "SIGNALEMENT").Select(journal => new StatedEvent("flagged", journal)));
        events.AddRange(
            Dated(source, "RENOUVELLEMENT")
                .Concat(Dated(source, "RENOUVELLEMENT.ORDRE"))
                .Select(journal => new StatedEvent("renewed", journal))
        );
        AddText(source, "REPONSE", (Chamber.AnswerRole(source.Peek("@TYPE") ?? ""), "TEXTE_REPONSE", "answered"), (events, texts));
        AddText(source, "ERRATUM_REPONSE", ("erratum", "TEXTE_ERRATUM", "corrected"), (events, texts));
        foreach (var node in source.All("CLOTURE"))
        {
            if ((node.Peek("ABREGE") ?? node.Peek("LIBELLE")) is not null && Journal(node) is { On: not null } journal)
            {
                var (code, label) = (node.Take("ABREGE"), node.Take("LIBELLE"));
                events.Add(new StatedEvent(QuestionClosing.EventType(code, label), journal) { Code = code, Reason = label });
            }
        }

        return [.. events.OrderBy(e => e.Journal.On, StringComparer.Ordinal)];
    }

    private static void AddText(
        Stated source,
        string path,
        (string Role, string Element, string Event) what,
        (List<StatedEvent> Events, List<StatedText> Texts) to
    )
    {
        var journal = source.All(path).Select(Journal).FirstOrDefault(journal => journal.On is not null);
        if (journal.On is not null)
        {
            to.Events.Add(new StatedEvent(what.Event, journal));
        }

        if (source.Take($"{path}.{what.Element}") is { } html)
        {
            to.Texts.Add(new StatedText(what.Role, html, journal));
        }
    }

    private static IEnumerable<JournalReference> Dated(Stated source, string path) =>
        source.All(path).Select(Journal).Where(journal => journal.On is not null);

    private static JournalReference Journal(Stated node)
    {
        foreach (var name in new[] { "DATE_JO", "DATE_JO_REPONSE", "DATE_RENOUVELLEMENT" })
        {
            if (Day(node, name) is { } on)
            {
                return new JournalReference(on, node.Take("PAGE_JO") ?? node.Take("PAGE_JO_REPONSE"), node.Take("NUMERO_JO"), null);
            }
        }

        return default;
    }

    private static string? Day(Stated node, string name)
    {
        var day = Dates.Iso(node.Peek(name));
        if (day is not null)
        {
            node.Take(name);
        }

        return day;
    }
}
