using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>A page before it is rendered: the contents of its head, its template and its model.</summary>
/// <param name="Address">Rooted.</param>
/// <param name="Title">Title of the page, without the site's.</param>
/// <param name="Template">Name of the template, such as <c>document</c>.</param>
/// <param name="Model">What the template sees as <c>it</c>.</param>
internal sealed record Page(string Address, string Title, string Template, object Model)
{
    /// <summary>One or two sentences that other sites show with a link to the page.</summary>
    public string Description { get; init; } = "";

    /// <summary>Key of the menu section that the page belongs to; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>The breadcrumb from the home page to the page itself; empty for a page outside the hierarchy.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];

    /// <summary>The page in other formats.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>Writes the JSON-LD nodes of the page; nothing if there are none.</summary>
    public Action<Utf8JsonWriter>? Nodes { get; init; }

    /// <summary>Whether search engines must omit the page.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Whether the page has its own search form, which replaces the one in the header.</summary>
    public bool OwnSearch { get; init; }

    /// <summary>The title of the work that the page is, by which it is cited; empty for other pages.</summary>
    public string Cited { get; init; } = "";

    /// <summary>What reference managers read in the head beside the title.</summary>
    public IReadOnlyList<Meta> Metas { get; init; } = [];

    /// <summary>Open Graph type.</summary>
    public string OpenGraphType { get; init; } = "website";

    /// <summary>Address of the card that other sites show with a link to the page; empty for the site's card.</summary>
    public string Card { get; init; } = "";

    /// <summary>Names of the scripts that the page loads.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];
}

/// <summary>A <c>meta</c> element by name.</summary>
internal sealed record Meta(string Name, string Content);
