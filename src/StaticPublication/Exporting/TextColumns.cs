using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>The columns of a document's texts.</summary>
internal static class TextColumns
{
    /// <summary>In their order.</summary>
    public static IReadOnlyList<Column<DocumentText>> All { get; } =
    [
        new("role", AsText, text => text.Role, Required: true),
        new("speaker", AsText, text => text.Speaker),
        new("function", AsText, text => text.Function),
        new("markdown", AsText, text => text.Markdown, Required: true),
        new("on", AsDay, text => text.On),
        new("page", AsText, text => text.Page) { Needs = Scope.Journal },
    ];
}
