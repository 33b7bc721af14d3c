using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>Draws a card of 1200 by 630 pixels: text at the left, the sign at the right, the publication's name below a rule.</summary>
internal static class CardDrawing
{
    /// <summary>The size in pixels that Open Graph readers expect.</summary>
    public const int Width = 1200,
        Height = 630;

    private const int Margin = 72;
    private const int TextWidth = 770;
    private const int SignHeight = 356;
    private const int Rule = 508;

    /// <summary>The area for text. No text is drawn outside it.</summary>
    public static readonly SKRect Frame = SKRect.Create(Margin, Margin, Width - (2 * Margin), Height - (2 * Margin) + 28);

    private static readonly int[] TitleSizes = [96, 88, 80, 72, 64, 58, 52, 47, 42, 38, 34, 31, 28];
    private static readonly int[] FootSizes = [32, 29, 26, 23];

    public static void Write(Card card, CardStyle style, Stream stream)
    {
        using var pixels = Draw(card, style);
        IndexedPng.Write(pixels.GetPixelSpan(), new SKSizeI(Width, Height), style.Colours, stream);
    }

    /// <summary>Draws the card with its three inks in separate channels: red, green and blue state how much of each ink covers a
    /// pixel.</summary>
    public static SKBitmap Draw(Card card, CardStyle style)
    {
        var pixels = Blank();
        style.Backgrounds.GetOrAdd(card.Foot, foot => DrawBackground(foot, style)).CopyTo(pixels.GetPixelSpan());
        using var canvas = new SKCanvas(pixels);
        var top = DrawKind(canvas, card.Kind, style);
        var bottom = DrawTitle(canvas, card, style, top);
        DrawLine(canvas, card.Dates, style.Regular, Ink.Quiet, bottom + 34);
        return pixels;
    }

    private static SKBitmap Blank() => new(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));

    private static byte[] DrawBackground(string foot, CardStyle style)
    {
        using var pixels = Blank();
        using var canvas = new SKCanvas(pixels);
        canvas.Clear(SKColors.Black);
        DrawSign(canvas, style);
        DrawFoot(canvas, foot, style);
        return pixels.GetPixelSpan().ToArray();
    }

    private static void DrawSign(SKCanvas canvas, CardStyle style)
    {
        var width = SignHeight * style.Sign.Box.Width / style.Sign.Box.Height;
        style.Sign.Draw(canvas, SKRect.Create(Width - Margin - width, Margin, width, SignHeight), Ink.Accent);
    }

    private static float DrawKind(SKCanvas canvas, string kind, CardStyle style) =>
        kind.Length == 0 ? Margin : DrawLine(canvas, kind, style.Strong, Ink.Accent, Margin) + 46;

    private static float DrawTitle(SKCanvas canvas, Card card, CardStyle style, float top)
    {
        var dates = card.Dates.Length == 0 ? 0 : 64;
        var block = TextBlock.Fit(card.Title, style.Regular, new SKSize(TextWidth, Rule - 32 - dates - top), TitleSizes);
        return DrawBlock(canvas, block, style.Regular, Ink.Title, top);
    }

    private static float DrawLine(SKCanvas canvas, string text, SKTypeface typeface, SKColor ink, float top) =>
        text.Length == 0
            ? top
            : DrawBlock(canvas, TextBlock.Fit(text, typeface, new SKSize(TextWidth, 44), [32, 28, 24]), typeface, ink, top);

    private static void DrawFoot(SKCanvas canvas, string foot, CardStyle style)
    {
        // A third of the ink for secondary text: the colour of the rules on pages.
        using var rule = new SKPaint { Color = Ink.Quiet.WithAlpha(84) };
        canvas.DrawRect(SKRect.Create(Margin, Rule, Width - (2 * Margin), 2), rule);
        DrawBlock(
            canvas,
            TextBlock.Fit(foot, style.Regular, new SKSize(Width - (2 * Margin), 76), FootSizes),
            style.Regular,
            Ink.Quiet,
            Rule + 24
        );
    }

    /// <summary>Draws the lines of a block, with the top of the first line's capitals at <paramref name="top"/>.</summary>
    /// <returns>The baseline of the last line.</returns>
    private static float DrawBlock(SKCanvas canvas, TextBlock block, SKTypeface typeface, SKColor ink, float top)
    {
        using var font = TextBlock.Font(typeface, block.Size);
        using var paint = new SKPaint { Color = ink, IsAntialias = true };
        var baseline = MathF.Round(top + font.Metrics.CapHeight);
        foreach (var line in block.Lines)
        {
            using var glyphs = LetterSpacing.Position(font, line);
            canvas.DrawText(glyphs, Margin, baseline, paint);
            baseline += block.Step;
        }

        return baseline - block.Step;
    }

    /// <summary>The inks, each in its own channel.</summary>
    private static class Ink
    {
        public static readonly SKColor Title = new(255, 0, 0);
        public static readonly SKColor Accent = new(0, 255, 0);
        public static readonly SKColor Quiet = new(0, 0, 255);
    }
}
