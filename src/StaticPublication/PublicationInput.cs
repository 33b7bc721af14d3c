using StaticPublication.Exporting;
using StaticPublication.Imaging;
using StaticPublication.Rendering;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Everything that the site is made from, without errors.</summary>
internal sealed record PublicationInput(SiteInput Site, SiteContext Context, IReadOnlyList<LinkedDocument> Documents, RecordStore Store)
{
    public required DateOnly AsOf { get; init; }
    public required IReadOnlyDictionary<string, PictureFile> Pictures { get; init; }
    public required Theme Theme { get; init; }
    public required Task<PreparedTheme> PreparedTheme { get; init; }
    public required CardStyle CardStyle { get; init; }
    public required PreviousRelease? Previous { get; init; }
}
