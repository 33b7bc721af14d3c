using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace StaticPublication.Importing.Questions;

/// <summary>Detects the format of a file from its content and reads its questions, one at a time.</summary>
internal static partial class QuestionFiles
{
    private delegate IEnumerable<OfficialQuestion> Reader(SourceFile file, TextEncoding encoding, ImportReport report);

    /// <summary>The forms, the fullest first: the open data, the XML of the site, its pages. Each is recognised from the content of a
    /// file.</summary>
    public static IReadOnlyList<QuestionForm> All(ImportReport report)
    {
        QuestionForm Of(Func<string, (string, Reader)?> form) => file => Read(file, report, form);
        return [Of(OpenData), Of(SiteXml), Of(Pages)];
    }

    private static QuestionFile? Read(SourceFile file, ImportReport report, Func<string, (string Format, Reader Read)?> form)
    {
        var encoding = TextEncoding.Of(file);
        if (form(encoding.Opening) is not var (format, read))
        {
            return null;
        }

        encoding.Tell(file, report);
        return new QuestionFile(format, UntilBroken(read(file, encoding, report), file, report));
    }

    private static (string, Reader)? OpenData(string opening) =>
        opening.AsSpan().TrimStart() is ['{' or '[', ..] ? (JsonQuestion().IsMatch(opening) ? ("JSON", FromJson) : null)
        : SiteXml(opening) is not null ? null
        : IsXml(opening.AsSpan().TrimStart()) ? ("XML", FromXml)
        : null;

    private static bool IsXml(ReadOnlySpan<char> opening) =>
        opening.StartsWith("<question") || (opening.StartsWith("<?xml") && opening.Contains("<question", StringComparison.Ordinal));

    private static (string, Reader)? SiteXml(string opening) =>
        opening.AsSpan().TrimStart() is ['<', ..] && opening.Contains("<QUESTION", StringComparison.Ordinal)
            ? ("XML of the site", FromSiteXml)
            : null;

    private static (string, Reader)? Pages(string opening) =>
        opening.AsSpan().TrimStart() is ['<', ..] && Page().IsMatch(opening) ? ("page", FromPage) : null;

    // If a file is broken in the middle, the questions before that place are kept.
    private static IEnumerable<OfficialQuestion> UntilBroken(IEnumerable<OfficialQuestion> all, SourceFile file, ImportReport report)
    {
        using var questions = all.GetEnumerator();
        while (Next(questions, file, report) is { } question)
        {
            yield return question;
        }
    }

    private static IEnumerable<OfficialQuestion> FromJson(SourceFile file, TextEncoding encoding, ImportReport report)
    {
        using var stream = encoding.OpenUtf8(file);
        foreach (var source in JsonObjects.Read(stream, "question", file))
        {
            if (Repaired(source, file, report, OpenDataQuestion.Read) is { } question)
            {
                yield return question;
            }
        }
    }

    private static IEnumerable<OfficialQuestion> FromXml(SourceFile file, TextEncoding encoding, ImportReport report)
    {
        using var text = encoding.OpenText(file);
        foreach (var source in XmlObjects.Read(text, "question", file))
        {
            if (Repaired(source, file, report, OpenDataQuestion.Read) is { } question)
            {
                yield return question;
            }
        }
    }

    private static IEnumerable<OfficialQuestion> FromSiteXml(SourceFile file, TextEncoding encoding, ImportReport report)
    {
        using var text = encoding.OpenText(file);
        foreach (var source in XmlObjects.Read(text, "QUESTION", file))
        {
            if (Repaired(source, file, report, (stated, _) => SiteXmlQuestion.Read(stated)) is { } question)
            {
                yield return question;
            }
        }
    }

    private static IEnumerable<OfficialQuestion> FromPage(SourceFile file, TextEncoding encoding, ImportReport report)
    {
        if (file.Length > file.Limits.Value)
        {
            throw new ImportRefusedException(ImportFindings.Limit, file.Name, file.Limits.LongValue);
        }

        using var text = encoding.OpenText(file);
        var html = text.ReadToEnd();
        var repaired = Mojibake.Repair(html);
        if (!ReferenceEquals(html, repaired))
        {
            report.Add(ImportFindings.Mojibake, file.Name);
        }

        var page = SourceText.Clean(repaired, report.Dropped);
        if ((OldPage.IsOld(page) ? OldPage.Read(page) : SitePage.Read(page)) is { } question)
        {
            yield return question;
        }
        else
        {
            report.LeaveOut(file.Name, null, "a page that is not a question");
        }
    }

    private static OfficialQuestion? Repaired(
        Stated source,
        SourceFile file,
        ImportReport report,
        Func<Stated, ImportReport, OfficialQuestion?> read
    )
    {
        var broken = false;
        source.Repair(text =>
        {
            broken |= !ReferenceEquals(text, Mojibake.Repair(text));
            return SourceText.Clean(text, report.Dropped);
        });
        var question = read(source, report);
        if (question is null)
        {
            report.Add(ImportFindings.Identity, file.Name, "neither identifier nor number");
        }
        else if (broken)
        {
            report.Add(ImportFindings.Mojibake, question.Id);
        }

        return question;
    }

    private static OfficialQuestion? Next(IEnumerator<OfficialQuestion> questions, SourceFile file, ImportReport report)
    {
        try
        {
            return questions.MoveNext() ? questions.Current : null;
        }
        catch (Exception broken) when (broken is JsonException or XmlException or InvalidDataException or InvalidOperationException)
        {
            report.Add(ImportFindings.Unreadable, file.Name, BrokenFile.What(broken));
            return null;
        }
    }

    [GeneratedRegex("\"question\"\\s*:\\s*[{\\[]")]
    private static partial Regex JsonQuestion();

    [GeneratedRegex("<!doctype html|<html", RegexOptions.IgnoreCase)]
    private static partial Regex Page();
}
