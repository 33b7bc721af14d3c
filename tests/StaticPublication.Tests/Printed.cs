using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticPublication.Rendering;

namespace StaticPublication.Tests;

/// <summary>Pages of catalogues that are made by hand.</summary>
internal static class Printed
{
    /// <summary>Addresses of a site at the root of its host.</summary>
    public static Addresses AtRoot { get; } = new("https://publication.example/", new Dictionary<string, string>());

    /// <summary>The pages of an edition by their paths.</summary>
    public static SortedDictionary<string, string> Pages(Edition edition) =>
        new(
            PageKinds
                .Files(With(edition))
                .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
                .ToDictionary(file => file.Path, Written),
            StringComparer.Ordinal
        );

    /// <summary>A press with an edition's own theme.</summary>
    public static PageRenderer With(Edition edition) => new(edition, PreparedTheme.Of(edition.Theme, edition.Addresses));

    /// <summary>What a file says.</summary>
    public static string Written(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A page as a browser reads it.</summary>
    public static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>A question with a title and a text, <c>documents/2020/01/one/</c>.</summary>
    public static Document Question(SmallCatalogue small, string title, string markdown) =>
        new(
            new LinkedDocument
            {
                Id = "one",
                Kind = small.Question,
                Title = title,
                Published = PartialDate.Of(new DateOnly(2020, 1, 2)),
                Language = small.Language,
                Source = new Source(null, null, null, null, SmallCatalogue.Open),
                Location = new SourceLocation("input/documents/one.md", 2, 5),
                Texts = [new DocumentTextHead("question", null, null)],
                Stored = small.Store_(null, ("question", markdown)),
            }
        )
        {
            Status = Status.Pending,
        };
}
