// Imported once Mocha's globals exist. Every suite of both extension hosts is named here.
import './activation.test';
import './charts.test';
import './export.test';
import './import.test';
import './paste.test';
import './preview.test';
import './references.test';
import './report.test';
