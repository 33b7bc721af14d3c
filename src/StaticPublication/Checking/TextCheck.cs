using StaticPublication.Text;
using static StaticPublication.Shape;

namespace StaticPublication.Checking;

/// <summary>The rules of a text, by its shape.</summary>
internal static class TextCheck
{
    /// <summary>Returns the faults of a text.</summary>
    public static IEnumerable<Fault> Faults(Record record, StatedValue value, Shape shape, string path)
    {
        var location = record.PlaceOf(value);
        var own = shape switch
        {
            OfText text => Length(location, path, value.Text, text),
            OfId id => IdCheck.Fault(location, path, value.Text, id.Licence),
            OfDate date => DateCheck.Fault(location, path, value.Text, date.Partial),
            OfChoice choice => Choice(location, path, value.Text, choice),
            OfUrl => UrlCheck.Fault(location, path, value.Text),
            OfAddress => AddressCheck.Fault(location, path, value.Text),
            OfLanguage => Language(location, path, value.Text),
            OfReference => value.Text.Length == 0 ? StaticPublication.Faults.EmptyText(location, path) : null,
            _ => null,
        };
        if (own is not null)
        {
            yield return own;
        }

        if (shape is OfText or OfReference or OfMarkdown && CharacterCheck.Fault(record, value, path, shape is OfMarkdown) is { } character)
        {
            yield return character;
        }

        if (shape is OfMarkdown && BodyCost.Fault(location, path, value.Text) is { } cost)
        {
            yield return cost;
        }
    }

    private static Fault? Length(SourceLocation location, string path, string text, OfText shape)
    {
        if (text.Length == 0 || (text.AsSpan().Trim().Length == 0 && !shape.MayBeEmpty))
        {
            return shape.MayBeEmpty ? null : StaticPublication.Faults.EmptyText(location, path);
        }

        if (text.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            return StaticPublication.Faults.ManyLines(location, path);
        }

        var characters = text.Length <= shape.MaxLength ? text.Length : text.EnumerateRunes().Count();
        return characters > shape.MaxLength ? StaticPublication.Faults.TooLong(location, path, characters, shape.MaxLength) : null;
    }

    private static Fault? Choice(SourceLocation location, string path, string text, OfChoice choice)
    {
        if (choice.Open)
        {
            return text.Length == 0 ? StaticPublication.Faults.EmptyText(location, path) : null;
        }

        if (choice.Words.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        var nearest = NearestNames.Of(text, choice.Words);
        return choice is OfSection section
            ? StaticPublication.Faults.UnknownSection(location, path, text, section.Sections.Select(known => known.Key), nearest)
            : StaticPublication.Faults.WrongWord(location, path, text, choice.Words, nearest);
    }

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
}
