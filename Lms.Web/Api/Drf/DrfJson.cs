using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lms.Web.Api.Drf;

/// <summary>How Django REST Framework writes JSON: snake case, decimals as strings, moments in UTC with Z.</summary>
public static class DrfJson
{
    /// <summary>Shared by every dialect of the family.</summary>
    public static readonly JsonSerializerOptions Options = Make();

    /// <summary>A body with status 200, or another.</summary>
    public static IResult Ok<T>(T body, int status = StatusCodes.Status200OK) => new JsonAnswer<T>(body, status);

    /// <summary>A body with status 201.</summary>
    public static IResult Created<T>(T body) => Ok(body, StatusCodes.Status201Created);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new MoneyConverter());
        options.Converters.Add(new MomentConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class JsonAnswer<T>(T body, int status) : IResult, IStatusCodeHttpResult, IValueHttpResult<T>
    {
        public int? StatusCode => status;

        public T Value => body;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            return httpContext.Response.WriteAsJsonAsync(body, Options, "application/json", httpContext.RequestAborted);
        }
    }

    private sealed class MoneyConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("0.00", CultureInfo.InvariantCulture));
    }

    private sealed class MomentConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
        {
            var utc = value.UtcDateTime;
            writer.WriteStringValue(utc.ToString(
                utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'",
                CultureInfo.InvariantCulture));
        }
    }
}
