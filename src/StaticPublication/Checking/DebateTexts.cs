using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>The text of a debate as one text for each speech, so that nobody's words stand under another's name: a paragraph that begins
/// with a name in bold, and a function in italics after a comma, begins the speech of another speaker.</summary>
internal static partial class DebateTexts
{
    /// <summary>The record with its debates told apart; the record itself where it has none, or states the speakers already.</summary>
    public static Record Parted(Record record)
    {
        var texts = record.Fields["texts"];
        if (texts is null || !texts.Items.Any(IsWhole))
        {
            return record;
        }

        var parted = StatedValue.List(
            [.. texts.Items.SelectMany(text => IsWhole(text) ? Speeches(record, text) : [text])],
            texts.Line,
            texts.Column
        );
        var fields = record.Fields.Fields.Select(field => field.Name == "texts" ? field with { Value = parted } : field).ToList();
        return record with { Fields = StatedValue.Map(fields, record.Fields.Line, record.Fields.Column) };
    }

    private static bool IsWhole(StatedValue text) =>
        text["role"]?.Text == TextRoles.Debate && text["speaker"] is null && text["markdown"] is { Kind: StatedKind.Text };

    private static IEnumerable<StatedValue> Speeches(Record record, StatedValue text)
    {
        var stated = text["markdown"]!;
        var markdown = stated.Text;
        var names = SpeakerName().Matches(markdown);
        var before = names.Count == 0 ? markdown : markdown[..names[0].Index];
        if (names.Count == 0 || !string.IsNullOrWhiteSpace(before))
        {
            yield return Speech(text, Words(0, before), null, null);
        }

        for (var i = 0; i < names.Count; i++)
        {
            var (name, start) = (names[i], names[i].Index + names[i].Length);
            var said = markdown[start..(i + 1 < names.Count ? names[i + 1].Index : markdown.Length)];
            // Where the words are in italics too, they go on in them.
            said = name.Groups["open"].Success ? name.Groups["slope"].Value + said : said;
            var (speaker, function) = Named(name);
            yield return Speech(
                text,
                Words(start, said),
                Words(name.Index, speaker),
                function is null ? null : Words(name.Index, function)
            );
        }

        StatedValue Words(int index, string words)
        {
            var place = record.PlaceOf(stated, index);
            return StatedValue.Scalar(StatedKind.Text, words.Trim(), place.Line, place.Column);
        }
    }

    private static StatedValue Speech(StatedValue whole, StatedValue markdown, StatedValue? speaker, StatedValue? function)
    {
        var fields = whole.Fields.Where(field => field.Name is not ("markdown" or "function")).ToList();
        foreach (var (name, value) in new[] { ("markdown", markdown), ("speaker", speaker), ("function", function) })
        {
            if (value is not null)
            {
                fields.Add(new StatedField(name, value.Line, value.Column, value));
            }
        }

        return StatedValue.Map(fields, whole.Line, whole.Column);
    }

    // « M. Éric Dupond-Moretti, garde des sceaux » and « Mme Élisabeth Borne, » with a function in italics, but « M. Bony, Mme Serre ».
    private static (string Speaker, string? Function) Named(Match name)
    {
        var (speaker, function) = (Plain(name.Groups["name"].Value), Plain(name.Groups["function"].Value));
        var comma = speaker.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && char.IsLower(speaker, comma + 2))
        {
            function = function.Length == 0 ? speaker[(comma + 2)..] : $"{speaker[(comma + 2)..]}, {function}";
            speaker = speaker[..comma];
        }

        return (speaker, function.Length == 0 ? null : function);
    }

    private static string Plain(string markdown) => Spaces().Replace(Escape().Replace(markdown, "$1"), " ").Trim(' ', '.', ',');

    [GeneratedRegex(
        """
            (?<=\A|\n[ \t]*\n)
            (?<mark>\*{2,3}|_{2,3})(?<name>\p{Lu}[^*_\n]{1,200}?)
            (?:
              [.]\k<mark> | \k<mark>[.] |
              (?: ,\k<mark> | \k<mark>, ) (?: [ ]*(?<slope>[*_])(?<function>[^*_.\n]{1,300})(?: [.]?\k<slope>[.]? | (?<open>[.]) ) )?
            )
            [ ]*
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex SpeakerName();

    [GeneratedRegex(@"\\(\p{P}|\p{S})")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
