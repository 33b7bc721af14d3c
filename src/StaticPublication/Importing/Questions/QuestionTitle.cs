using System.Text.RegularExpressions;
using StaticPublication.Text.Html;

namespace StaticPublication.Importing.Questions;

/// <summary>Determines the title of a question: the analysis of the source, or else words of the text, marked as extracted.</summary>
internal static partial class QuestionTitle
{
    private const int MaxLength = 300;
    private const int MaxExtractLength = 140;

    /// <summary>Returns the title, and its origin: source, extracted or editorial.</summary>
    public static (string Title, string Origin) Of(OfficialQuestion question)
    {
        if (question.Title is { } stated && Spaces().Replace(HtmlText.ToPlain(stated), " ").Trim() is { Length: > 0 } title)
        {
            return title.Length <= MaxLength ? (title, "source") : (Shorten(title, MaxLength), "extracted");
        }

        var analyses = question.Chamber == AssembleeNationale.Instance ? question.Analyses : [];
        var parts =
            analyses.Count == 1 && question.HeadingLead is null
                ? analyses
                : [.. new[] { question.HeadingLead }.OfType<string>(), .. analyses];
        var printed = Spaces().Replace(HtmlText.ToPlain(string.Join(" – ", parts)), " ").Trim();
        if (analyses.Count > 0 && printed.Length > 0)
        {
            return printed.Length <= MaxLength ? (printed, "source") : (Shorten(printed, MaxLength), "extracted");
        }

        foreach (var text in question.Texts.Where(text => text.Role == TextRoles.Question || TextRoles.Answers(text.Role)))
        {
            if (Extract(text.Html) is { } extracted)
            {
                return (extracted, "extracted");
            }
        }

        return ($"{question.Kind.Name} n° {question.Number}", "editorial");
    }

    // A debate has its title in a centred paragraph. A question names its subject after a phrase such as « appelle l'attention de … sur ».
    private static string? Extract(string html)
    {
        if (Centred().Match(html) is { Success: true } centred && Plain(centred.Groups[1].Value) is { Length: > 2 } heading)
        {
            return Shorten(heading, MaxLength);
        }

        var words = Plain(html);
        var subject = Subject().Match(words);
        var title = subject.Success ? subject.Groups[1].Value : words;
        return title.Length < 3 ? null : Shorten(char.ToUpperInvariant(title[0]) + title[1..], MaxExtractLength);
    }

    private static string Plain(string html) => Spaces().Replace(HtmlText.ToPlain(html), " ").Trim();

    private static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', maxLength - 2);
        return $"{text[..(end > maxLength / 2 ? end : maxLength - 2)].TrimEnd(' ', ',', ';', ':')}…";
    }

    [GeneratedRegex("""<p[^>]*align\s*=\s*["']?center["']?[^>]*>(.*?)(?:</p>|<br)""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Centred();

    [GeneratedRegex(
        @"(?:l['’]attention|interroge|alerte|interpelle|demande à|questionne|souhaite)\b.*?\bsur\s+([^.;?]{3,})",
        RegexOptions.Singleline
    )]
    private static partial Regex Subject();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}
