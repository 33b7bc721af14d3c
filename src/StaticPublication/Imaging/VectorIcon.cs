using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>A vector drawing of the theme.</summary>
/// <param name="Box">The viewBox.</param>
/// <param name="Paths">The paths from bottom to top, each with its fill. The default fill is black.</param>
internal sealed record VectorIcon(SKRect Box, IReadOnlyList<(SKPath Path, SKColor Fill)> Paths)
{
    private static readonly string[] PathAttributes = ["d", "fill"];

    /// <summary>Parses SVG. Returns null if it contains anything but paths with plain fills.</summary>
    public static VectorIcon? Parse(string svg)
    {
        try
        {
            var root = XDocument.Parse(svg).Root!;
            var box = (root.Attribute("viewBox")?.Value ?? "")
                .Split(' ')
                .Select(number => float.Parse(number, CultureInfo.InvariantCulture))
                .ToArray();
            var elements = root.Elements().ToList();
            return box.Length == 4 && elements.Count > 0 && elements.All(IsPlain)
                ? new VectorIcon(SKRect.Create(box[0], box[1], box[2], box[3]), [.. elements.Select(PathOf)])
                : null;
        }
        catch (Exception wrong) when (wrong is XmlException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Crops the box to the bounds of the paths.</summary>
    public VectorIcon Cropped() => this with { Box = Paths.Select(path => path.Path.TightBounds).Aggregate(SKRect.Union) };

    /// <summary>Draws it into a frame of the same proportions, in its own colours or in a single one.</summary>
    public void Draw(SKCanvas canvas, SKRect frame, SKColor? only = null)
    {
        canvas.Save();
        canvas.Translate(frame.Left, frame.Top);
        canvas.Scale(frame.Width / Box.Width, frame.Height / Box.Height);
        canvas.Translate(-Box.Left, -Box.Top);
        foreach (var (path, fill) in Paths)
        {
            using var paint = new SKPaint { Color = only ?? fill, IsAntialias = true };
            canvas.DrawPath(path, paint);
        }

        canvas.Restore();
    }

    private static bool IsPlain(XElement element) =>
        element.Name.LocalName == "path"
        && element.Attribute("d") is not null
        && element.Attributes().All(attribute => PathAttributes.Contains(attribute.Name.LocalName, StringComparer.Ordinal));

    private static (SKPath Path, SKColor Fill) PathOf(XElement element) =>
        (
            SKPath.ParseSvgPathData(element.Attribute("d")!.Value) ?? throw new FormatException("No path."),
            element.Attribute("fill") is not { } fill ? SKColors.Black
            : SKColor.TryParse(fill.Value, out var colour) ? colour
            : throw new FormatException("No colour.")
        );
}
