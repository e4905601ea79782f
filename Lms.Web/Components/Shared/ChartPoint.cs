namespace Lms.Web.Components.Shared;

/// <summary>One value of a chart.</summary>
public sealed record ChartPoint(string Label, double Value);

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Upright columns: amounts per thing.</summary>
    Column,

    /// <summary>Lying bars: amounts per thing with long names.</summary>
    Bar,

    /// <summary>A line: amounts over time.</summary>
    Line,
}
