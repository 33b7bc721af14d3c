using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>A page before it is printed: what stands in its head, its template and its model.</summary>
/// <param name="Address">Rooted.</param>
/// <param name="Title">Of the page, without the site's.</param>
/// <param name="Template">Such as <c>document</c>.</param>
/// <param name="Model">What the template sees as <c>it</c>.</param>
internal sealed record Page(string Address, string Title, string Template, object Model)
{
    /// <summary>One or two sentences for those who see a link to it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Folder key of the section of the menu that it belongs to; empty for none.</summary>
    public string Section { get; init; } = "";

    /// <summary>The way from the home page to it, itself last; empty for a page outside the tree.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];

    /// <summary>Its other forms.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];

    /// <summary>Writes its nodes of JSON-LD, or null.</summary>
    public Action<Utf8JsonWriter>? Nodes { get; init; }

    /// <summary>Whether search engines must leave it out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Whether the search form is its own, not the header's.</summary>
    public bool OwnSearch { get; init; }

    /// <summary>Type of Open Graph.</summary>
    public string OpenGraphType { get; init; } = "website";

    /// <summary>Address of the card that other sites show with a link to it; empty for the site's.</summary>
    public string Card { get; init; } = "";

    /// <summary>Names of assets that are scripts.</summary>
    public IReadOnlyList<string> Scripts { get; init; } = [];
}
