using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>A picture as its template sees it: the address of its largest size, all sizes for the browser to choose from, its pixels, and
/// its words.</summary>
public sealed record PictureModel(string Address, string Sizes, string Width, string Height, string Alt, string Caption, string Credit)
{
    /// <summary>The pictures that are fit to be published, in their order.</summary>
    public static IReadOnlyList<PictureModel> Of(Press press, IReadOnlyList<Picture> pictures) =>
        [
            .. pictures
                .Where(picture => press.Edition.Pictures.ContainsKey(picture.File))
                .Select(picture => Of(press, picture, press.Edition.Pictures[picture.File])),
        ];

    private static PictureModel Of(Press press, Picture picture, PictureFile file)
    {
        var largest = file.Sizes[^1];
        return new PictureModel(
            Addresses.Picture(file, largest),
            string.Join(
                ", ",
                file.Sizes.Select(size => string.Create(CultureInfo.InvariantCulture, $"{Addresses.Picture(file, size)} {size.Width}w"))
            ),
            largest.Width.ToString(CultureInfo.InvariantCulture),
            largest.Height.ToString(CultureInfo.InvariantCulture),
            picture.Alt,
            picture.Caption ?? "",
            picture.Credit is { } credit ? press.Strings.Fill("document.image_credit", ("credit", credit)) : ""
        );
    }
}
