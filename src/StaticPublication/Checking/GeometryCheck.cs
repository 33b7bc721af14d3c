using System.Globalization;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>Geometries: WKT (OGC 06-103r4, 7) or GeoJSON (RFC 7946), longitudes before latitudes as GeoSPARQL and GeoJSON have
/// them.</summary>
internal static class GeometryCheck
{
    private const int MaxLength = 10_000;
    private const string WrongNesting = "its coordinates are not nested as its type asks";

    /// <summary>The types, as GeoJSON calls them, each with how deep its positions are nested; geometries of a collection are
    /// not.</summary>
    public static IReadOnlyDictionary<string, int> Depths { get; } =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["Point"] = 0,
            ["LineString"] = 1,
            ["Polygon"] = 2,
            ["MultiPoint"] = 1,
            ["MultiLineString"] = 2,
            ["MultiPolygon"] = 3,
            ["GeometryCollection"] = -1,
        };

    /// <summary>Returns a fault if the text is neither.</summary>
    public static Fault? Fault(SourceLocation location, string path, string text)
    {
        if (text.Length > MaxLength)
        {
            return Faults.TooLong(location, path, text, text.Length, MaxLength);
        }

        var found = text.AsSpan().TrimStart().StartsWith("{") ? OfJson(text) : new WellKnownText(text).Wrong();
        return found is { } wrong ? Faults.Geometry(location, path, text, wrong.Why, wrong.Nearest) : null;
    }

    /// <summary>There is no such type.</summary>
    public static WrongGeometry UnknownType(string type) =>
        type.Length == 0
            ? new("it names no type")
            : new($"there is no type {type}", NearestNames.Of(type, Depths.Keys).FirstOrDefault("").ToUpperInvariant());

    /// <summary>What is wrong with the numbers of a position.</summary>
    public static WrongGeometry? Position(double[] numbers) =>
        numbers.Length is < 2 or > 4
            ? new("a position has two numbers")
            : OutOf("longitude", numbers[0], 180) ?? OutOf("latitude", numbers[1], 90);

    /// <summary>What is wrong with the ring of a polygon.</summary>
    public static WrongGeometry? Ring(IReadOnlyList<double[]> positions) =>
        positions.Count < 4 ? new("a ring of a polygon has at least four positions")
        : positions[0].SequenceEqual(positions[^1]) ? null
        : new("a ring of a polygon ends where it begins");

    private static WrongGeometry? OutOf(string what, double number, int most) =>
        Math.Abs(number) <= most
            ? null
            : new(string.Create(CultureInfo.InvariantCulture, $"{number} is no {what}, which lies between -{most} and {most}"));

    private static WrongGeometry? OfJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return OfJson(json.RootElement);
        }
        catch (JsonException)
        {
            return new("it begins as JSON and is none");
        }
    }

    private static WrongGeometry? OfJson(JsonElement geometry)
    {
        var type = geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("type", out var stated) ? stated.ToString() : "";
        // Unlike WKT, GeoJSON tells capitals apart.
        if (!Depths.Keys.Contains(type, StringComparer.Ordinal))
        {
            return UnknownType(type);
        }

        var isCollection = Depths[type] < 0;
        if (!geometry.TryGetProperty(isCollection ? "geometries" : "coordinates", out var parts) || parts.ValueKind != JsonValueKind.Array)
        {
            return new($"it has no {(isCollection ? "geometries" : "coordinates")}");
        }

        return isCollection ? First(parts.EnumerateArray().Select(OfJson)) : Positions(parts, Depths[type], type);
    }

    private static WrongGeometry? Positions(JsonElement at, int depth, string type)
    {
        if (at.ValueKind != JsonValueKind.Array)
        {
            return new(WrongNesting);
        }

        if (depth > 0)
        {
            return First(at.EnumerateArray().Select(part => Positions(part, depth - 1, type)))
                ?? (depth == 1 && IsOfRings(type) ? Ring([.. at.EnumerateArray().Select(Numbers)]) : null);
        }

        return at.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number) ? Position(Numbers(at)) : new(WrongNesting);
    }

    /// <summary>Whether the positions of a type make rings.</summary>
    public static bool IsOfRings(string type) => type.EndsWith("Polygon", StringComparison.OrdinalIgnoreCase);

    private static double[] Numbers(JsonElement position) => [.. position.EnumerateArray().Select(number => number.GetDouble())];

    private static WrongGeometry? First(IEnumerable<WrongGeometry?> parts) => parts.FirstOrDefault(part => part is not null);
}

/// <summary>What is wrong with a geometry, and the type that was probably meant.</summary>
internal sealed record WrongGeometry(string Why, string Nearest = "");
