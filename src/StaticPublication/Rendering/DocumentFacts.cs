namespace StaticPublication.Rendering;

/// <summary>The key data of a document that its head does not tell. Fields that the record does not have are omitted.</summary>
internal static class DocumentFacts
{
    /// <summary>Returns the lines in the order of the page.</summary>
    public static IReadOnlyList<Fact> Of(PageRenderer renderer, Document document) =>
        [.. Lines(renderer, document).Where(fact => fact.Values.Count > 0)];

    private static IEnumerable<Fact> Lines(PageRenderer renderer, Document document)
    {
        var strings = renderer.Strings;
        yield return Published(renderer, document);
        foreach (var fact in Ministries(renderer, document))
        {
            yield return fact;
        }

        yield return new Fact(
            strings["document.organisations"],
            [
                .. document.Organisations.Select(part => new FactValue(
                    Phrases.Link(renderer.Addresses.Of(part.Organisation), part.Organisation.Name),
                    Small(renderer, strings.Find($"role.{part.Role}") ?? part.Role, part.Printed, part.Organisation.Name)
                )),
            ]
        );
        foreach (var fact in Subjects(renderer, document))
        {
            yield return fact;
        }

        yield return Chamber(renderer, document);
        yield return Texts(
            strings["document.language"],
            renderer.LanguageOf(document) is { } language ? [strings.LanguageName(language)] : []
        );
        yield return Texts(
            strings["document.identifiers"],
            document.Identifiers.Select(id => strings.Fill("format.label", ("label", SchemeOf(strings, id.Key)), ("value", id.Value)))
        );
    }

    private static IEnumerable<Fact> Subjects(PageRenderer renderer, Document document)
    {
        var strings = renderer.Strings;
        yield return new Fact(
            strings["document.heading"],
            document.Heading is { } heading ? [new FactValue(Phrases.Link(renderer.Addresses.Of(heading), heading.Name))] : []
        );
        foreach (var fact in OwnFields.Facts(renderer, document))
        {
            yield return fact;
        }

        yield return Texts(strings["document.analyses"], document.Analyses);
        yield return Texts(strings["document.keywords"], document.Keywords);
    }

    /// <summary>Returns whose identifiers a scheme has; its code if that has no words.</summary>
    public static string SchemeOf(Strings strings, string scheme) => strings.Find($"identifier.{scheme}") ?? scheme;

    private static Fact Published(PageRenderer renderer, Document document) =>
        new(
            renderer.Strings["document.published_inferred"],
            document.PublishedNote is { } note ? [new FactValue(renderer.Phrases.Time(document.Published), note)] : []
        );

    // The ministry asked is below the title, the one that answers above its answer; the same one is not told again.
    private static IEnumerable<Fact> Ministries(PageRenderer renderer, Document document)
    {
        var (strings, ministries) = (renderer.Strings, document.Ministries);
        yield return new Fact(
            strings[ministries.Attributed.Count > 1 ? "document.attributed_many" : "document.attributed"],
            ministries.Attributed is [{ Printed: null } one]
            && one.Ministry == ministries.Asked?.Ministry
            && (one.On is null || one.On == document.Published.FirstDay)
                ? []
                : Values(renderer, [.. ministries.Attributed])
        );
        yield return new Fact(
            strings["document.answering"],
            document.Texts.Any(text => text.Role == "answer") ? [] : Values(renderer, ministries.Answering)
        );
        yield return new Fact(strings["document.concerned"], Values(renderer, [.. ministries.Concerned]));
    }

    private static FactValue[] Values(PageRenderer renderer, params ReadOnlySpan<Addressing?> addressings)
    {
        var values = new List<FactValue>();
        foreach (var addressing in addressings)
        {
            if (addressing is not null)
            {
                values.Add(
                    new FactValue(
                        Phrases.Link(renderer.Addresses.Of(addressing.Ministry), addressing.Ministry.Name),
                        Small(
                            renderer,
                            addressing.On is { } on ? renderer.Strings.Date(on) : null,
                            addressing.Printed,
                            addressing.Ministry.Name
                        )
                    )
                );
            }
        }

        return [.. values];
    }

    /// <summary>Returns chamber and legislature of a document as far as known: « Assemblée nationale, 14e législature ».</summary>
    public static string ChamberOf(PageRenderer renderer, Document document)
    {
        var chamber = document.Chamber is { } stated ? renderer.Strings.Find($"chamber.{stated}") ?? stated : null;
        var legislature = document.Legislature is { } number
            ? renderer.Strings.Fill("chamber.legislature", ("ordinal", renderer.Strings.Ordinal(number)))
            : null;
        return string.Join(renderer.Strings["format.list_separator"], new[] { chamber, legislature }.OfType<string>());
    }

    private static Fact Chamber(PageRenderer renderer, Document document) =>
        new(
            renderer.Strings[document.Legislature is null ? "document.chamber" : "document.legislature"],
            ChamberOf(renderer, document) is { Length: > 0 } words ? [new FactValue(Phrases.Ordinals(words))] : []
        );

    private static Fact Texts(string label, IEnumerable<string> texts) =>
        new(label, [.. texts.Select(text => new FactValue(Phrases.Text(text)))]);

    /// <summary>Returns what is told about a name: words, and the form that is printed if it is another.</summary>
    public static string? Small(PageRenderer renderer, string? words, string? printed, string name)
    {
        var asPrinted = printed is not null && printed != name ? renderer.Strings.Fill("document.printed_as", ("name", printed)) : null;
        var small = string.Join(
            renderer.Strings["format.list_separator"],
            new[] { words, asPrinted }.Where(part => !string.IsNullOrEmpty(part))
        );
        return small.Length == 0 ? null : small;
    }
}
