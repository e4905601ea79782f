namespace Lms.E2E; public class Probe { [Fact] public void Runs() => Assert.True(true); }
