using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>Where the words of somebody else begin in a debate.</summary>
/// <param name="From">Where the words before it end: a line break belongs to nobody.</param>
/// <param name="Index">Where the name begins.</param>
/// <param name="Start">Where the words begin: at the name itself where it cannot be told whether it is one.</param>
/// <param name="Speaker">Null where it cannot be told who speaks.</param>
/// <param name="Function">As the debate states it after the name.</param>
/// <param name="Slope">The mark of italics in which the function opens and the words go on.</param>
internal readonly record struct Turn(int From, int Index, int Start, string? Speaker, string? Function, string Slope);

/// <summary>Finds who speaks in a debate: a name that begins a paragraph, a line or a sentence, is set off by bold and ends with a stop.
/// What stands in the place of a name, and is none for certain, ends the words of the speaker before it and gives them to nobody.</summary>
internal static partial class SpeakerNames
{
    /// <summary>The turns of a debate, in order. Words before the first are nobody's.</summary>
    public static List<Turn> In(string markdown)
    {
        var turns = new List<Turn>();
        foreach (Match found in Marked().Matches(markdown))
        {
            if (TurnAt(markdown, found) is { } turn)
            {
                turns.Add(turn);
            }
        }

        foreach (Match found in Unmarked().Matches(markdown))
        {
            turns.Add(Nobody(found.Groups["name"].Index, found.Index));
        }

        turns.Sort((one, other) => one.Index.CompareTo(other.Index));
        // What is nobody's is one text, whatever stands within.
        return [.. turns.Where((turn, i) => turn.Speaker is not null || i == 0 || turns[i - 1].Speaker is not null)];
    }

    private static Turn? TurnAt(string markdown, Match found)
    {
        var (name, from) = (Plain(found.Groups["name"].Value), BreakBefore(markdown, found.Index));
        var isTitled = Title().IsMatch(name);
        var isBold = found.Groups["mark"].Length > 1;
        switch (PlaceIn(markdown, found.Index))
        {
            case Place.Line when isBold && IsName(name, isTitled) && OpensWords(markdown, found):
            case Place.Sentence when isBold && IsName(name, isTitled) && found.Groups["stop"].Success && OpensWords(markdown, found):
                return Named(found, from);
            case Place.Line when isBold || isTitled:
            case Place.Sentence when isBold && (isTitled || MayBeName(name)):
            // « et **M. Lux.** Il » goes on with a sentence or interrupts it.
            case Place.Inside when isBold && isTitled && found.Groups["within"].Success:
                return Nobody(found.Index, from);
            default:
                return null;
        }
    }

    private static Turn Nobody(int index, int from) => new(from, index, index, null, null, "");

    // « M. Éric Bon, garde des sceaux » and « Mme Élisabeth Borne, » with a function in italics, but « M. Bony, Mme Serre ».
    private static Turn Named(Match found, int from)
    {
        var (speaker, function) = (Plain(found.Groups["name"].Value), Plain(found.Groups["function"].Value));
        var comma = speaker.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && char.IsLower(speaker, comma + 2))
        {
            function = function.Length == 0 ? speaker[(comma + 2)..] : $"{speaker[(comma + 2)..]}, {function}";
            speaker = speaker[..comma];
        }

        var slope = found.Groups["open"].Success ? found.Groups["slope"].Value : "";
        return new Turn(from, found.Index, found.Index + found.Length, speaker, function.Length == 0 ? null : function, slope);
    }

    // « **M. Lux,** je vous remercie » and « **M. Lux** a dit » speak of him.
    private static bool OpensWords(string markdown, Match found)
    {
        var end = found.Index + found.Length;
        return found.Groups["stop"].Value is "." or ":"
            || found.Groups["slope"].Success
            || end == markdown.Length
            || !char.IsLower(markdown[end]);
    }

    private static bool IsName(string name, bool isTitled) =>
        isTitled || Somebody().IsMatch(name) || (FullName().IsMatch(name) && name.Any(char.IsLower));

    // A name alone, in capitals or of an office.
    private static bool MayBeName(string name) =>
        !name.Contains(' ', StringComparison.Ordinal) || !name.Any(char.IsLower) || Office().IsMatch(name);

    private enum Place
    {
        Line,
        Sentence,
        Inside,
    }

    private static Place PlaceIn(string markdown, int index)
    {
        var before = markdown.AsSpan(0, index).TrimEnd(" \t\u00A0*_");
        if (before.IsEmpty || LeadOfLine().IsMatch(before[(before.LastIndexOf('\n') + 1)..]))
        {
            return Place.Line;
        }

        return char.IsLetterOrDigit(before[^1]) || ",;:('’«“-/".Contains(before[^1], StringComparison.Ordinal)
            ? Place.Inside
            : Place.Sentence;
    }

    // Where the break before a name begins.
    private static int BreakBefore(string markdown, int index)
    {
        var before = markdown.AsSpan(0, index);
        var line = before.LastIndexOf('\n') + 1;
        var from = before[..(LeadOfLine().IsMatch(before[line..]) ? line : index)].TrimEnd().Length;
        return from > 0 && from < line && markdown[from - 1] == '\\' ? from - 1 : from;
    }

    private static string Plain(string markdown) => Spaces().Replace(Escape().Replace(markdown, "$1"), " ").Trim(' ', '.', ',', ':');

    [GeneratedRegex(
        """
            (?<![*_\\])(?<mark>\*{1,3}|_{1,3})(?<name>\p{L}(?:[^*_\n]|\n(?!\s*\n)){0,200}?)\s*
            (?:
              (?<within>(?<stop>[.:]))\s*\k<mark> | \k<mark>\s*(?<stop>[.:]) |
              (?: (?<within>,)\k<mark> | \k<mark>, )
              (?: [ ]*(?<stop>(?<slope>[*_]))(?<function>[^*_.\n]{1,300})(?: [.]?\k<slope>[.]? | (?<open>[.]) ) )? |
              \k<mark>[ ]*\((?<function>[^()\n]{1,100})\)\s*(?<stop>[.:]) |
              \k<mark>(?=\s*\\?(?:\n|\z))
            )
            (?![*_])[ ]*
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Marked();

    // « M. Lux. » and « Mme la présidente : » at the beginning of a line, without a mark.
    [GeneratedRegex(
        """
            (?<=\A|\n)[ \t]*(?:[-–—•>\#]+\s+)?
            (?<name>(?:MM?\.|M(?:me|lle)s?)(?:\s(?:l[ea]\s|l['’])\p{Ll}+|(?:\s(?:\p{Lu}[^\s.,:*_]*|d[eu]s?|l[ea]|et|MM?\.|Mme)){1,9}))
            \s*[.:](?=\s)
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Unmarked();

    [GeneratedRegex(@"^(?:MM?\.|M(?:me|lle)s?\b|Mrs?\b|Ms\b|Dr\b|Herr\b|Frau\b|Sir\b|Lord\b|Lady\b|Κ\.|Κα\b)")]
    private static partial Regex Title();

    // « Un député du groupe LR », « Plusieurs voix » and « The Speaker ».
    [GeneratedRegex(
        """
            ^(?:Une?|Plusieurs|Des|Quelques)\ (?:.*\ )?
            (?:députée?s?|sénat(?:eur|rice)s?|voix|membres?|orat(?:eur|rice)s?|ministres?)\b |
            ^(?:L[ea]\ |L['’]|The\ |Der\ |Die\ |Ο\ |Η\ )?(?:(?:vice-)?président|rapporteur|ministre|maire|
            speaker|chair|(?:vice-)?president|minister|mayor|präsident|vorsitzende|bürgermeister|πρόεδρος|υπουργός|δήμαρχος)
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Somebody();

    [GeneratedRegex(
        """
            ^\p{Lu}\S*(?:\ (?:\p{Lu}\S*|[dl]['’]\p{Lu}\S*|[dD][eu]s?|l[ea]s?|von|van|der|den|zu|di|da|dos|del|el|al|ben|bin|y))*
            \ (?:\p{Lu}|[dl]['’]\p{Lu})\S*$
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex FullName();

    [GeneratedRegex(@"^(?:L[ea] |L['’]|The |Der |Die |Ο |Η )")]
    private static partial Regex Office();

    [GeneratedRegex(@"^[ \t]*(?:[-–—•#]+\s*)?[*_]*$")]
    private static partial Regex LeadOfLine();

    [GeneratedRegex(@"\\(\p{P}|\p{S})")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
