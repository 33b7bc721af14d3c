using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>A picture: the address of its largest size, all sizes for the browser to choose from, its width and height in pixels,
/// alternative text, caption and credit.</summary>
internal sealed record PictureModel(string Address, string Sizes, string Width, string Height, string Alt, string Caption, string Credit)
{
    /// <summary>Returns the pictures that can be published, in order.</summary>
    public static IReadOnlyList<PictureModel> Of(PageRenderer renderer, IReadOnlyList<Picture> pictures) =>
        [
            .. pictures
                .Where(picture => renderer.Edition.Pictures.ContainsKey(picture.File))
                .Select(picture => Of(renderer, picture, renderer.Edition.Pictures[picture.File])),
        ];

    private static PictureModel Of(PageRenderer renderer, Picture picture, PictureFile file)
    {
        var largest = file.Sizes[^1];
        return new PictureModel(
            renderer.Addresses.Picture(file, largest),
            string.Join(
                ", ",
                file.Sizes.Select(size =>
                    string.Create(CultureInfo.InvariantCulture, $"{renderer.Addresses.Picture(file, size)} {size.Width}w")
                )
            ),
            largest.Width.ToString(CultureInfo.InvariantCulture),
            largest.Height.ToString(CultureInfo.InvariantCulture),
            picture.Alt,
            picture.Caption ?? "",
            picture.Credit is { } credit ? renderer.Strings.Fill("document.image_credit", ("credit", credit)) : ""
        );
    }
}
