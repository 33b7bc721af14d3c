using System.Globalization;
using System.Text.RegularExpressions;
using StaticPublication.Text;
using static StaticPublication.Shape;

namespace StaticPublication.Checking;

/// <summary>The rules of a text, by its shape.</summary>
internal static partial class TextCheck
{
    /// <summary>Returns the faults of a text.</summary>
    public static IEnumerable<Fault> Faults(Record record, StatedValue value, Shape shape, string path)
    {
        var location = record.PlaceOf(value);
        var own = OfShape(record, value, shape, path);
        if (own is not null)
        {
            yield return own;
        }

        var isWords = shape is OfText or OfReference or OfMarkdown or OfChoice { Open: true };
        if (isWords && CharacterCheck.Fault(record, value, path, shape is OfMarkdown) is { } character)
        {
            yield return character;
        }

        if (isWords && HtmlCheck.Fault(record, value, path, shape is OfMarkdown) is { } html)
        {
            yield return html;
        }

        if (shape is OfMarkdown && BodyCost.Fault(location, path, value.Text) is { } cost)
        {
            yield return cost;
        }
    }

    private static Fault? OfShape(Record record, StatedValue value, Shape shape, string path)
    {
        var location = record.PlaceOf(value);
        return shape switch
        {
            OfText text => Length(location, path, value.Text, text),
            OfId id => IdCheck.Fault(location, path, value.Text, id, IdCheck.WordOf(record)),
            OfDate date => DateCheck.Fault(location, path, value.Text, date.Partial),
            OfChoice choice => Choice(location, path, value.Text, choice),
            OfUrl url => CharacterCheck.Fault(record, value, path, markdown: false)
                ?? UrlCheck.Fault(location, path, value.Text, url.Place),
            OfEmail => CharacterCheck.Fault(record, value, path, markdown: false) ?? Email(location, path, value.Text),
            OfGeometry => Unseen(location, path, value.Text)
                ?? CharacterCheck.Fault(record, value, path, markdown: false)
                ?? GeometryCheck.Fault(location, path, value.Text),
            OfAddress => AddressCheck.Fault(location, path, value.Text),
            OfLanguage => Language(location, path, value.Text),
            OfReference => Unseen(location, path, value.Text),
            _ => null,
        };
    }

    /// <summary>What is wrong with the Markdown below the fields of a page, which no field states.</summary>
    public static IEnumerable<Fault> OfBody(Record record) =>
        record.Body is { Length: > 0 } body
            ? Faults(record, StatedValue.Scalar(StatedKind.Text, body, record.BodyLine, 1), new OfMarkdown(), "body")
            : [];

    /// <summary>What hides in a value that is kept verbatim, in its names too.</summary>
    public static IEnumerable<Fault> Verbatim(Record record, StatedValue value, string path)
    {
        if (value.Kind == StatedKind.Text && CharacterCheck.Unseen(value.Text, path, true, at => record.PlaceOf(value, at)) is { } fault)
        {
            yield return fault;
        }

        foreach (
            var below in value.Items.SelectMany((item, i) => Verbatim(record, item, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]"))
        )
        {
            yield return below;
        }

        foreach (
            var below in value.Fields.SelectMany(field =>
                NameFaults(record, field, path).Concat(Verbatim(record, field.Value, $"{path}.{field.Name}"))
            )
        )
        {
            yield return below;
        }
    }

    /// <summary>What is wrong with a name that the data chooses.</summary>
    public static IEnumerable<Fault> NameFaults(Record record, StatedField field, string path) =>
        CharacterCheck.Unseen(field.Name, $"{path}.{field.Name}", false, _ => record.PlaceOf(field)) is { } fault ? [fault] : [];

    private static Fault? Unseen(SourceLocation location, string path, string text) =>
        Characters.AreUnseen(text) ? StaticPublication.Faults.EmptyText(location, path, text) : null;

    private static Fault? Length(SourceLocation location, string path, string text, OfText shape)
    {
        if (text.Length == 0 || (!shape.MayBeEmpty && Characters.AreUnseen(text)))
        {
            return shape.MayBeEmpty ? null : StaticPublication.Faults.EmptyText(location, path, text);
        }

        if (text.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            return StaticPublication.Faults.ManyLines(location, path, text);
        }

        var characters = text.Length <= shape.MaxLength ? text.Length : text.EnumerateRunes().Count();
        return characters > shape.MaxLength ? StaticPublication.Faults.TooLong(location, path, text, characters, shape.MaxLength) : null;
    }

    private static Fault? Choice(SourceLocation location, string path, string text, OfChoice choice)
    {
        // A rule tells of a section that there is not, in the words of the language of the site.
        if (choice is { Open: true } or OfSection)
        {
            return Unseen(location, path, text);
        }

        if (choice.Words.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        var nearest = NearestNames.Of(text, choice.Words);
        return choice switch
        {
            OfTerm term => StaticPublication.Faults.UnknownTerm(location, path, text, term.Of, Meant(text, term.Of)),
            _ => StaticPublication.Faults.WrongWord(location, path, text, choice.Words, nearest),
        };
    }

    private static string? Meant(string text, Vocabulary vocabulary) =>
        NearestNames.Of(text, vocabulary.Terms.Concat(vocabulary.Meant.Keys)) is [var nearest, ..]
            ? vocabulary.Meant.GetValueOrDefault(nearest, nearest)
            : null;

    private static Fault? Email(SourceLocation location, string path, string text) =>
        EmailForm().IsMatch(text) ? null : StaticPublication.Faults.EmailSyntax(location, path, text);

    // RFC 5646, limited to what the language of a document needs: a language, then subtags.
    private static Fault? Language(SourceLocation location, string path, string text)
    {
        var parts = text.Split('-');
        var sound =
            parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return sound ? null : StaticPublication.Faults.LanguageTag(location, path, text);
    }

    [GeneratedRegex(OfEmail.Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();
}
