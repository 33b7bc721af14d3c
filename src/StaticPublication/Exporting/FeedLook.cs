using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>What a browser shows of a feed: a style sheet, and a sentence with a link to the page that explains feeds.</summary>
/// <param name="Style">Address of the style sheet; null if the theme has none.</param>
/// <param name="Words">The sentence.</param>
/// <param name="Page">Absolute address of the page.</param>
/// <param name="Link">The words of the link.</param>
internal sealed record FeedLook(string? Style, string Words, string Page, string Link)
{
    private const string Asset = "feed.css";

    public Fingerprint Hash => Fingerprint.Combine(Style, Words, Page, Link);

    public static FeedLook Of(Edition edition) =>
        new(
            edition.Theme.Assets.TryGetValue(Asset, out var style) ? edition.Addresses.Asset(Asset, Theme.HashOf(style.Span)) : null,
            edition.Strings["follow.this_is_a_feed"],
            edition.Addresses.Absolute(edition.Addresses.Page("suivre")),
            edition.Strings["follow.use"]
        );
}
